package io.makegood.terms.reading;

import io.makegood.terms.document.Place;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as terms write them: of at most ten years, in whole microseconds, as times are kept. */
final class Durations {

    static final String WHAT = "an ISO 8601 duration of at most ten years, in whole microseconds";

    private static final Duration LONGEST = Duration.ofDays(3_660);
    private static final Pattern LOOSE = Pattern.compile("([0-9]{1,6}) ?([dhmsDHMS])");

    private Durations() {}

    static Duration read(Place place) {
        return read(place, Duration.ZERO);
    }

    private static Duration read(Place place, Duration otherwise) {
        return place.value(Durations::parse, otherwise, WHAT, suggestion(place));
    }

    /** As it is meant, where that is plain, as of 48h. */
    static String suggestion(Place place) {
        Matcher loose = LOOSE.matcher(place.json().asText());
        if (!loose.matches()) {
            return "such as PT24H";
        }
        String unit = loose.group(2).toUpperCase(Locale.ROOT);
        return "write " + (unit.equals("D") ? "P" : "PT") + loose.group(1) + unit;
    }

    static @Nullable Duration readIfAny(Place place) {
        return place.isPresent() ? read(place) : null;
    }

    static Duration positive(Place place) {
        Duration duration = read(place, Duration.ofHours(1));
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

    static boolean isOne(String text) {
        try {
            return !parse(text).isNegative();
        } catch (RuntimeException none) {
            return false;
        }
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
