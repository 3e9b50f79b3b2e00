package io.makegood.compensation.promise.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.promise.MadePromise;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.tenancy.Tenant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of {@code makegood.promise-made}. */
record PromiseMade(
        UUID promiseId,
        String order,
        String customer,
        GuaranteeVersion guarantee,
        OffsetDateTime madeAt,
        @Nullable ZoneId zone,
        JsonNode facts) {

    MadePromise toPromise(Tenant tenant) {
        return new MadePromise(
                new Promise(new PromiseId(tenant, promiseId), order, customer, guarantee),
                madeAt.toInstant(),
                zone,
                facts);
    }
}
