package io.makegood.delivery.tracking;

import io.makegood.kernel.refusal.Refusal;

/** The token opens nothing. Whether it was revoked or never given out is not said. */
public class NothingToTrack extends Refusal {

    public NothingToTrack() {
        super(Kind.NOT_FOUND, "nothing-to-track", "This link is not valid, or no longer. Ask the shop for a new one.");
    }
}
