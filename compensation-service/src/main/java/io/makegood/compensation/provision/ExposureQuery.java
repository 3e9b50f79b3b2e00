package io.makegood.compensation.provision;

import io.makegood.compensation.promise.OpenRisk.State;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Which promises of a tenant with open risks to list, as of which moment; what is null does not restrict. */
public record ExposureQuery(
        Tenant tenant,
        Instant asOf,
        @Nullable UUID promise,
        @Nullable String guarantee,
        @Nullable State state,
        @Nullable CurrencyUnit currency) {

    static ExposureQuery all(Tenant tenant, Instant asOf) {
        return new ExposureQuery(tenant, asOf, null, null, null, null);
    }

    static ExposureQuery of(PromiseId promise, Instant asOf) {
        return new ExposureQuery(promise.tenant(), asOf, promise.id(), null, null, null);
    }
}
