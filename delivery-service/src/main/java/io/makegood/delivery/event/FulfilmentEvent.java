package io.makegood.delivery.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an order or a parcel, exactly as its source told it. It is never edited: a later event of
 * the same source withdraws or corrects it. Two tellings with the same content are equal.
 *
 * @param codes the list that {@code carrierCode} is of, such as {@code ups}: one number means different things in two
 */
public record FulfilmentEvent(
        EventId id,
        @Nullable String order,
        @Nullable String parcel,
        @Nullable String subject,
        String type,
        @Nullable String reason,
        @Nullable Party party,
        OffsetDateTime occurredAt,
        @Nullable ZoneId zone,
        @Nullable String place,
        @Nullable String codes,
        @Nullable String carrierCode,
        @Nullable String text,
        Values values,
        @Nullable EventId withdraws,
        @Nullable EventId corrects) {

    /** The type of what nobody understands yet. */
    public static final String UNKNOWN = "unknown";

    /** The type of what says that another did not happen. */
    public static final String WITHDRAWN = "withdrawn";

    /** Keeps what the database keeps, so that a telling equals its stored self. */
    public FulfilmentEvent {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The event that this one withdraws or corrects. */
    public Optional<EventId> named() {
        return Optional.ofNullable(withdraws).or(() -> Optional.ofNullable(corrects));
    }

    /** The same, told in other words for what happened and why. */
    public FulfilmentEvent meaning(String type, @Nullable String reason, @Nullable Party party) {
        return like(id, order, type, reason, party, withdraws, corrects);
    }

    /** The same as another event, which may name one. */
    public FulfilmentEvent as(EventId other, @Nullable EventId withdraws, @Nullable EventId corrects) {
        return like(other, order, type, reason, party, withdraws, corrects);
    }

    /** The same, told of the order by its reference. */
    public FulfilmentEvent ofOrder(String reference) {
        return like(id, reference, type, reason, party, withdraws, corrects);
    }

    private FulfilmentEvent like(
            EventId id,
            @Nullable String order,
            String type,
            @Nullable String reason,
            @Nullable Party party,
            @Nullable EventId withdraws,
            @Nullable EventId corrects) {
        return new FulfilmentEvent(
                id,
                order,
                parcel,
                subject,
                type,
                reason,
                party,
                occurredAt,
                zone,
                place,
                codes,
                carrierCode,
                text,
                values,
                withdraws,
                corrects);
    }

    /** That this one did not happen, told now as another event of the same order and parcel. */
    public FulfilmentEvent withdrawnBy(EventId other, Instant now) {
        return new FulfilmentEvent(
                other,
                order,
                parcel,
                subject,
                WITHDRAWN,
                null,
                null,
                now.atOffset(occurredAt.getOffset()),
                zone,
                null,
                null,
                null,
                null,
                Values.NONE,
                id,
                null);
    }

    /** Whether it says that another did not happen, and no more. */
    public boolean isWithdrawal() {
        return withdraws != null;
    }

    /** Whether it says something of another, so that what stood may stand no more. */
    public boolean namesAnother() {
        return withdraws != null || corrects != null;
    }
}
