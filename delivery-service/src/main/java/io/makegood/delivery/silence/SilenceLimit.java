package io.makegood.delivery.silence;

import io.makegood.kernel.refusal.Invalid;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * How long the parcels of a carrier may go without a scan.
 *
 * @param carrier as orders name it, or {@link #DEFAULT}
 * @param after whole hours
 * @param setAt since when it holds; what was silent for as long before is silent then
 */
public record SilenceLimit(UUID id, String carrier, Duration after, Instant setAt) {

    /** Stands for every carrier that has no limit of its own. */
    public static final String DEFAULT = "default";

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(90);

    /** Refuses a time that is no limit. */
    public static Duration check(Duration after) {
        boolean isWhole = after.equals(Duration.ofHours(after.toHours()));
        if (!isWhole || after.compareTo(SHORTEST) < 0 || after.compareTo(LONGEST) > 0) {
            throw Invalid.field("/after", after, "must be whole hours, from %s to %s".formatted(SHORTEST, LONGEST));
        }
        return after;
    }

    /** When a parcel is silent that was seen last at a time. */
    Instant reachedAfter(Instant seenAt) {
        Instant reached = seenAt.plus(after);
        return reached.isBefore(setAt) ? setAt : reached;
    }
}
