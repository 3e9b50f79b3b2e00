package io.makegood.promise.promise;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.history.OrderRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A guarantee made to one customer for one order, with the facts it was made with. Its due times are only ever added
 * to: a later date does not overwrite an earlier one. Cancelled, it is judged no further than that moment. What it came
 * to is not its own to say: verdicts do.
 *
 * @param givenDueAt what whoever made it said, where the terms leave the due time to them
 */
public record Promise(
        PromiseId id,
        OrderRef order,
        String customer,
        GuaranteeRef guarantee,
        Instant madeAt,
        ZoneId zone,
        Map<String, JsonNode> facts,
        @Nullable String reference,
        @Nullable Instant givenDueAt,
        @Nullable Cancellation cancellation,
        Instant createdAt,
        List<DueTime> dueTimes) {

    public Promise {
        facts = Map.copyOf(facts);
        dueTimes = List.copyOf(dueTimes);
    }

    public @Nullable Instant cancelledAt() {
        return cancellation == null ? null : cancellation.at();
    }

    public PromiseKey key() {
        return new PromiseKey(tenant(), id);
    }

    public Tenant tenant() {
        return order.tenant();
    }

    public Promise with(List<DueTime> all) {
        return new Promise(
                id,
                order,
                customer,
                guarantee,
                madeAt,
                zone,
                facts,
                reference,
                givenDueAt,
                cancellation,
                createdAt,
                all);
    }

    public @Nullable OffsetDateTime localIfAny(@Nullable Instant instant) {
        return instant == null ? null : local(instant);
    }

    /** As clocks show it where the promise is to be kept. */
    public OffsetDateTime local(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
