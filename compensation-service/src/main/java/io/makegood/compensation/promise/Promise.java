package io.makegood.compensation.promise;

import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.tenancy.Tenant;
import java.util.UUID;

/** Our copy of a promise: to whom, for which order, and under which version of which guarantee. */
public record Promise(PromiseId key, String order, String customer, GuaranteeVersion guarantee) {

    public Tenant tenant() {
        return key.tenant();
    }

    public UUID id() {
        return key.id();
    }

    /** What all messages and changes that concern its order are put in order by. */
    public String orderKey() {
        return Keys.of(tenant(), order);
    }
}
