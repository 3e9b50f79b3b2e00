package io.makegood.delivery.event.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.makegood.delivery.event.CodeReading;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.Party;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Standing;
import io.makegood.delivery.event.Timeline;
import io.makegood.delivery.event.Values;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recorded event as callers see it. */
@Schema(name = "Event")
record EventView(
        String source,
        String id,

        @Schema(description = "the order told, or the one of the parcel once that is known") @Nullable String order,

        @Nullable String parcel,

        @Schema(description = "what within the order it is about", examples = "visit-1") @Nullable String subject,

        String type,
        @Nullable String reason,
        @Nullable Party party,
        OffsetDateTime occurredAt,
        @Schema(description = "when it was told to us") Instant recordedAt,
        @Schema(type = SchemaType.STRING) @Nullable ZoneId zone,
        @Nullable String place,

        @Schema(description = "the list that carrierCode is of") @Nullable String codes,

        @Nullable String carrierCode,
        @Nullable String text,
        Values values,
        @Nullable String withdraws,
        @Nullable String corrects,

        @Schema(description = "the message it came in, at /v1/evidence/{id}; null when it was told in our own format")
        @Nullable UUID evidence,

        @Schema(
                description = "how the zone was found when the source gave a local time without offset; else null",
                examples = "city: Shanghai, CN")
        @Nullable String timeFrom,

        @Schema(description = "the change of the code that it was read by; null: the published list, or not at all")
        @Nullable UUID readBy,

        @Schema(description = "false while it waits for its order or parcel to be registered")
        boolean matched,

        @Schema(description = "whether it still counts; only in a timeline")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Standing standing,

        @Schema(
                description =
                        "what it comes to, if that is another type: a delivery on the way back is a return; only in a timeline",
                examples = "returned")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String effectiveType) {

    static EventView of(RecordedEvent recorded) {
        return of(recorded, null, null);
    }

    static EventView of(Timeline.Entry entry, @Nullable String effectiveType) {
        return of(entry.recorded(), entry.standing(), effectiveType);
    }

    private static EventView of(RecordedEvent recorded, @Nullable Standing standing, @Nullable String effectiveType) {
        FulfilmentEvent event = recorded.event();
        return new EventView(
                event.id().source(),
                event.id().id(),
                recorded.isMatched() ? recorded.order() : event.order(),
                event.parcel(),
                event.subject(),
                event.type(),
                event.reason(),
                event.party(),
                event.occurredAt(),
                recorded.recordedAt(),
                event.zone(),
                event.place(),
                event.codes(),
                event.carrierCode(),
                event.text(),
                event.values(),
                idOf(event.withdraws()),
                idOf(event.corrects()),
                recorded.provenance().evidence(),
                recorded.provenance().timeFrom(),
                readBy(recorded.provenance().reading()),
                recorded.isMatched(),
                standing,
                effectiveType);
    }

    private static @Nullable UUID readBy(@Nullable CodeReading reading) {
        return reading == null ? null : reading.changedBy();
    }

    private static @Nullable String idOf(@Nullable EventId named) {
        return named == null ? null : named.id();
    }
}
