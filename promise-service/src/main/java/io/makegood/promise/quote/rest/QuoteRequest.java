package io.makegood.promise.quote.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.history.EventId;
import io.makegood.promise.history.EventValues;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.promise.MakePromise;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What if: a promise as it would be made, and what would happen to it. */
@Schema(name = "QuoteRequest")
public record QuoteRequest(
        @Schema(description = "absent: the newest version in force at madeAt; a draft may be named") @Nullable Integer version,

        @Schema(examples = "2009-11-01T18:52:01+08:00", description = "absent: now") @Nullable OffsetDateTime madeAt,

        @Schema(implementation = String.class, examples = "Asia/Shanghai", description = "absent: that of the terms")
        @Nullable ZoneId zone,

        @Schema(description = "only where the terms leave the due time to whoever makes the promise") @Nullable OffsetDateTime dueAt,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                additionalProperties = Object.class,
                description = "what the terms ask for, by name")
        @Nullable Map<String, JsonNode> facts,

        @Size(max = 1000) @Schema(description = "in any order; at most 1000") @Nullable List<@NotNull @Valid QuotedEvent> events,

        @Schema(description = "as of when it is judged; absent: now", examples = "2009-11-05T13:37:00+08:00") @Nullable OffsetDateTime asOf) {

    static final String EXAMPLE = """
            {"madeAt": "2009-11-01T18:52:01+08:00", "asOf": "2009-11-05T13:37:00+08:00",
             "facts": {"orderValue": {"amount": "118.40", "currency": "CNY"},
                       "shippingFee": {"amount": "5.00", "currency": "CNY"}},
             "events": [{"type": "delivered", "occurredAt": "2009-11-03T15:00:00+08:00"}]}""";

    /** An event that would happen. */
    @Schema(name = "QuotedEvent")
    record QuotedEvent(
            @NotBlank @Size(max = 60) @Schema(examples = "delivered")
            String type,

            @NotNull @Schema(examples = "2009-11-03T15:00:00+08:00")
            OffsetDateTime occurredAt,

            @Size(min = 1, max = 100) @Nullable String subject,
            @Size(min = 1, max = 100) @Nullable String parcel,

            @Schema(type = SchemaType.OBJECT, implementation = Object.class) @Nullable JsonNode values,

            @Size(max = 500) @Nullable String reason,

            @Schema(examples = "carrier") @Nullable String party) {

        HeardEvent heard(OrderRef order, int index) {
            Instant at = occurredAt.toInstant();
            return new HeardEvent(
                    order,
                    new EventId("quote", String.valueOf(index)),
                    type,
                    subject,
                    parcel,
                    EventValues.of(values),
                    reason,
                    party,
                    at,
                    at,
                    null,
                    null);
        }
    }

    MakePromise wish(String code) {
        return new MakePromise(code, version, "quote", "quote", madeAt, zone, dueAt, facts, null);
    }

    List<QuotedEvent> eventsOrNone() {
        return Objects.requireNonNullElse(events, List.of());
    }
}
