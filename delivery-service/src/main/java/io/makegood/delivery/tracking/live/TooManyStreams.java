package io.makegood.delivery.tracking.live;

import io.makegood.kernel.refusal.Refusal;

/** A link is looked at by a customer and perhaps the family, not by a crowd. */
public class TooManyStreams extends Refusal {

    public TooManyStreams(int most) {
        super(
                Kind.TOO_MANY,
                "too-many-streams",
                "this link has %d live streams already; close one, or read the page again".formatted(most));
    }
}
