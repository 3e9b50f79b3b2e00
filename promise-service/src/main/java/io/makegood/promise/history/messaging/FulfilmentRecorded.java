package io.makegood.promise.history.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.history.EventId;
import io.makegood.promise.history.EventValues;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.OrderRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What delivery-service tells of an event, as far as it matters for judging. */
record FulfilmentRecorded(
        String order,
        String source,
        String eventId,
        String type,
        @Nullable String subject,
        @Nullable String parcel,
        @Nullable JsonNode values,
        @Nullable String reason,
        @Nullable String party,
        OffsetDateTime occurredAt,
        Instant recordedAt,
        @Nullable String withdraws,
        @Nullable String corrects) {

    FulfilmentRecorded {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
    }

    HeardEvent heard(Tenant tenant) {
        return new HeardEvent(
                new OrderRef(tenant, order),
                new EventId(source, eventId),
                type,
                subject,
                parcel,
                EventValues.of(values),
                reason,
                party,
                occurredAt.toInstant(),
                recordedAt,
                withdraws,
                corrects);
    }
}
