package io.makegood.promise.clock;

import io.makegood.promise.terms.DueRule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When something promised is due, by the clocks of the place where it is to be kept. */
public final class DueTimes {

    private DueTimes() {}

    /**
     * Empty when whoever makes the promise has to say. A time of day that a change of clocks skips falls due as much
     * later as the clocks jump; one that comes twice falls due the first time.
     */
    public static Optional<Instant> dueAt(DueRule rule, Instant madeAt, ZoneId zone) {
        if (rule instanceof DueRule.DayTime dayTime) {
            return Optional.of(madeAt.atZone(zone)
                    .toLocalDate()
                    .plusDays(dayTime.days())
                    .atTime(dayTime.at())
                    .atZone(zone)
                    .toInstant());
        }
        if (rule instanceof DueRule.Within within) {
            return Optional.of(madeAt.plus(within.duration()));
        }
        return Optional.empty();
    }
}
