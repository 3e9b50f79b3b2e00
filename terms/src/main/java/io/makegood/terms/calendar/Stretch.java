package io.makegood.terms.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of one local day in which no clock is changed, so that hours on the wall are hours that pass. Half-open.
 *
 * <p>A day on which clocks change has two of them or more; a day that a zone leaves out has none.
 */
record Stretch(LocalDate day, ZoneOffset offset, Instant from, Instant until) {

    /** All that make up the time between, in order. */
    static Stream<Stretch> between(Instant from, Instant until, ZoneId zone) {
        return Stream.iterate(
                        startingAt(from, zone),
                        stretch -> stretch.from.isBefore(until),
                        stretch -> startingAt(stretch.until, zone))
                .map(stretch -> stretch.endingBy(until));
    }

    private static Stretch startingAt(Instant from, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(from);
        LocalDate day = LocalDate.ofInstant(from, offset);
        @Nullable ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        Stretch untilMidnight = new Stretch(day, offset, from, midnight(day.plusDays(1), offset));
        return change == null ? untilMidnight : untilMidnight.endingBy(change.getInstant());
    }

    private Stretch endingBy(Instant end) {
        return until.isAfter(end) ? new Stretch(day, offset, from, end) : this;
    }

    /** When its day begins or would begin, were its clocks never changed. */
    Instant midnight() {
        return midnight(day, offset);
    }

    private static Instant midnight(LocalDate day, ZoneOffset offset) {
        return day.atStartOfDay().toInstant(offset);
    }
}
