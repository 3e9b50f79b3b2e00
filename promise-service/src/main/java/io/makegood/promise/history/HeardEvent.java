package io.makegood.promise.history;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fulfilment event as delivery-service told it; it names at most one other event, which it takes back or replaces.
 *
 * @param subject what within the order it is about; null when it is about all of it
 */
public record HeardEvent(
        OrderRef order,
        EventId id,
        String type,
        @Nullable String subject,
        @Nullable String parcel,
        EventValues values,
        @Nullable String reason,
        @Nullable String party,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String withdraws,
        @Nullable String corrects) {

    /** The source of what the suite tells of payouts. */
    public static final String PAYOUTS = "/makegood/compensation-service";

    private static final String DISRUPTION = "disruption";
    private static final Set<String> TROUBLES = Set.of("delayed", "diverted", "lost", "damaged", "returned");

    /** Puts what is not yet reached at risk. */
    public boolean isTrouble() {
        return TROUBLES.contains(type);
    }

    /**
     * Whether nothing of it was left by then. What happened is over as it happens; a disruption lasts from when it
     * occurred until its value {@code until}, which is no part of it.
     */
    public boolean isOverBy(Instant moment) {
        return occurredAt.isBefore(moment)
                && lastsUntil().map(until -> !until.isAfter(moment)).orElse(true);
    }

    private Optional<Instant> lastsUntil() {
        return type.equals(DISRUPTION) ? values.time("until") : Optional.empty();
    }

    /** Whether it counts for a promise: what became of a payout counts for the one that it is paid for. */
    public boolean isFor(String promise) {
        return !id.source().equals(PAYOUTS)
                || values.text("promise").map(promise::equals).orElse(true);
    }

    /** Whether it says something of one thing: it is about it, or about all. */
    public boolean concerns(@Nullable String thing) {
        return thing == null || subject == null || subject.equals(thing);
    }

    /** The event of the same source that this one withdraws or corrects. */
    Optional<EventId> names() {
        String named = withdraws != null ? withdraws : corrects;
        return Optional.ofNullable(named).map(id -> new EventId(id().source(), id));
    }
}
