package io.makegood.delivery.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The data of message {@code makegood.fulfilment-recorded}. */
public record FulfilmentRecorded(
        String order,
        @Nullable String parcel,
        @Nullable String subject,
        String source,
        String eventId,
        String type,
        @Nullable String reason,
        @Nullable Party party,
        OffsetDateTime occurredAt,
        Instant recordedAt,
        @Schema(type = SchemaType.STRING) @Nullable ZoneId zone,
        @Nullable String place,
        @Nullable String carrierCode,
        @Nullable String text,
        Values values,
        @Nullable String withdraws,
        @Nullable String corrects) {

    /** What would be told of an event, were it recorded now. */
    public static FulfilmentRecorded supposed(FulfilmentEvent event, String order, Instant now) {
        return of(event, order, now);
    }

    /** Empty while the order is not known. */
    public static Optional<FulfilmentRecorded> of(RecordedEvent recorded) {
        return Optional.ofNullable(recorded.order()).map(order -> of(recorded.event(), order, recorded.recordedAt()));
    }

    private static FulfilmentRecorded of(FulfilmentEvent event, String order, Instant recordedAt) {
        return new FulfilmentRecorded(
                order,
                event.parcel(),
                event.subject(),
                event.id().source(),
                event.id().id(),
                event.type(),
                event.reason(),
                event.party(),
                event.occurredAt(),
                recordedAt,
                event.zone(),
                event.place(),
                event.carrierCode(),
                event.text(),
                event.values(),
                event.withdraws() == null ? null : event.withdraws().id(),
                event.corrects() == null ? null : event.corrects().id());
    }
}
