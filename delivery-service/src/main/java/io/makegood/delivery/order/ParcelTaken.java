package io.makegood.delivery.order;

import io.makegood.kernel.refusal.Refusal;

/** A tracking number belongs to one order until its carrier may use it again. */
public class ParcelTaken extends Refusal {

    public ParcelTaken(String tracking, String order) {
        super(Kind.CONFLICT, "parcel-taken", "parcel '%s' belongs to order '%s' already".formatted(tracking, order));
    }
}
