package io.makegood.compensation.recourse;

import io.makegood.terms.objective.Claim;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/** How long we may ask for what is owed: so many local days, the last one included, or exactly so long. */
public record Within(TemporalAmount length) {

    private static final Duration MOST = Duration.ofDays(3_650);

    /** @throws DateTimeException unless the text is such as P15D or PT72H, more than nothing and at most ten years */
    public static Within parse(String text) {
        TemporalAmount length = text.contains("T") ? Duration.parse(text) : Period.parse(text);
        Duration roughly = length instanceof Duration exact ? exact : roughly((Period) length);
        if (roughly.isNegative() || roughly.isZero() || roughly.compareTo(MOST) > 0) {
            throw new DateTimeException("must be more than nothing and at most ten years");
        }
        return new Within(length);
    }

    private static Duration roughly(Period days) {
        return days.isNegative() ? Duration.ZERO : Duration.ofDays(days.toTotalMonths() * 30 + days.getDays());
    }

    static Optional<Within> of(Claim claim) {
        return Optional.<TemporalAmount>ofNullable(claim.withinDays())
                .or(() -> Optional.ofNullable(claim.within()))
                .map(Within::new);
    }

    /** From when on it is too late. */
    public Instant endAfter(Instant from, ZoneId zone) {
        if (length instanceof Duration exact) {
            return from.plus(exact);
        }
        return from.atZone(zone)
                .toLocalDate()
                .plus(length)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    @Override
    public String toString() {
        return length.toString();
    }
}
