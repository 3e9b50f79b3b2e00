package io.makegood.delivery.place;

import io.makegood.kernel.refusal.Refusal;

/** The tenant named no such hub. */
public class HubNotFound extends Refusal {

    public HubNotFound(String code) {
        super(Kind.NOT_FOUND, "hub-not-found", "no hub '%s' is named".formatted(code));
    }
}
