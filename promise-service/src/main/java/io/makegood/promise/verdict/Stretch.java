package io.makegood.promise.verdict;

import io.makegood.terms.objective.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** A stretch of time from (inclusive) until (exclusive). */
record Stretch(Instant from, Instant until) {

    /** The calendar period around a moment, or the one that begins with its day. */
    static Stretch containing(Span span, Instant at, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        LocalDate first = first(span, day);
        return new Stretch(
                first.atStartOfDay(zone).toInstant(),
                first.plus(length(span)).atStartOfDay(zone).toInstant());
    }

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    private static LocalDate first(Span span, LocalDate day) {
        if (span.calendar() == null) {
            return day;
        }
        return switch (span.calendar()) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static Period length(Span span) {
        if (span.calendar() == null) {
            return span.length();
        }
        return switch (span.calendar()) {
            case MONTH -> Period.ofMonths(1);
            case QUARTER -> Period.ofMonths(3);
            case YEAR -> Period.ofYears(1);
        };
    }
}
