package io.makegood.delivery.silence;

import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;

/** A moment at which to look whether a parcel is silent. */
record Look(Instant looksAt, Tenant tenant, String order, String parcel) {

    String keyOfOrder() {
        return Keys.of(tenant, order);
    }

    Look at(Instant other) {
        return new Look(other, tenant, order, parcel);
    }
}
