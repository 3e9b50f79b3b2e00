package io.makegood.promise.verdict.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.history.EventId;
import io.makegood.promise.history.EventValues;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.OrderRef;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event in the shape in which delivery-service tells of it; nobody has told it yet. */
@Schema(name = "SupposedEvent")
record SupposedEvent(
        @NotBlank @Size(max = 100) @Schema(examples = "1993505414")
        String order,

        @Size(min = 1, max = 100) @Nullable String parcel,
        @Size(min = 1, max = 100) @Nullable String subject,

        @NotBlank @Size(max = 100) @Schema(
                description = "who would tell it; of one that was told already, what was told stands",
                examples = "makegood")
        String source,

        @NotBlank @Size(max = 200) String eventId,

        @NotBlank @Size(max = 60) @Schema(examples = "disruption")
        String type,

        @Size(max = 500) @Schema(examples = "weather") @Nullable String reason,

        @Size(max = 20) @Schema(examples = "force-majeure") @Nullable String party,

        @NotNull OffsetDateTime occurredAt,

        @Schema(description = "absent: now") @Nullable Instant recordedAt,

        @Size(max = 60) @Nullable String zone,
        @Size(max = 200) @Nullable String place,
        @Size(max = 100) @Nullable String carrierCode,
        @Size(max = 2000) @Nullable String text,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class) @Nullable JsonNode values,

        @Size(min = 1, max = 200) @Schema(description = "eventId of an event of this source that did not happen after all")
        @Nullable String withdraws,

        @Size(min = 1, max = 200) @Schema(description = "eventId of an event of this source that this one replaces")
        @Nullable String corrects) {

    HeardEvent heard(Tenant tenant, Instant now) {
        return new HeardEvent(
                new OrderRef(tenant, order),
                new EventId(source, eventId),
                type,
                subject,
                parcel,
                EventValues.of(values),
                reason,
                party,
                occurredAt.toInstant().truncatedTo(ChronoUnit.MICROS),
                recordedAt == null ? now : recordedAt,
                withdraws,
                corrects);
    }
}
