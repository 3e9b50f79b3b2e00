package io.makegood.terms.reading;

import io.makegood.terms.document.Place;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Durations as terms write them: of at most ten years, in whole microseconds, as times are kept. */
final class Durations {

    static final String WHAT = "an ISO 8601 duration of at most ten years, in whole microseconds";

    private static final Duration LONGEST = Duration.ofDays(3_660);

    private Durations() {}

    static Duration read(Place place) {
        return place.value(Durations::parse, Duration.ZERO, WHAT, "such as PT24H");
    }

    static @Nullable Duration readIfAny(Place place) {
        return place.isPresent() ? read(place) : null;
    }

    static Duration positive(Place place) {
        Duration duration = read(place);
        if (duration.isNegative() || duration.isZero()) {
            place.find("is %s, but must be longer than nothing".formatted(duration), "such as PT24H");
            return Duration.ofHours(1);
        }
        return duration;
    }

    static Duration parse(String text) {
        Duration duration = Duration.parse(text);
        boolean isKeptExactly = duration.truncatedTo(ChronoUnit.MICROS).equals(duration);
        if (!isKeptExactly || duration.abs().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }

    /** Days, weeks, months or years, positive and at most a hundred years. */
    static Period period(String text) {
        Period period = Period.parse(text);
        if (period.isNegative() || period.isZero() || period.toTotalMonths() > 1_200 || period.getDays() > 36_600) {
            throw new IllegalArgumentException(text);
        }
        return period;
    }
}
