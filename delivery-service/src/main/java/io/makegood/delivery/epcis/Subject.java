package io.makegood.delivery.epcis;

import org.jspecify.annotations.Nullable;

/** What an event is about: a parcel, an order, or a parcel of an order. */
record Subject(@Nullable String order, @Nullable String parcel) {

    String name() {
        return parcel == null ? String.valueOf(order) : parcel;
    }
}
