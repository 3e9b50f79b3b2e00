package io.makegood.promise.history;

import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.tenancy.Tenant;

/** Which order: references are given by a tenant, and unique only there. */
public record OrderRef(Tenant tenant, String order) {

    /** What locks and messages of the order go by. */
    public String key() {
        return Keys.of(tenant, order);
    }
}
