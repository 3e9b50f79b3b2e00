package io.makegood.terms.objective;

import io.makegood.terms.condition.Condition;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** Days without promises: once, or every year. Both ends are included; without {@code to} there is no end. */
public record DayOff(
        String pointer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable MonthDay yearlyFrom,
        @Nullable MonthDay yearlyTo,
        Condition when,
        String because) {

    public boolean includes(LocalDate day) {
        if (from != null) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
        return yearlyFrom != null && yearlyTo != null && includes(MonthDay.from(day), yearlyFrom, yearlyTo);
    }

    /** From December to January goes over the end of the year. */
    private static boolean includes(MonthDay day, MonthDay from, MonthDay to) {
        boolean isAfterFrom = !day.isBefore(from);
        boolean isBeforeTo = !day.isAfter(to);
        return from.isAfter(to) ? isAfterFrom || isBeforeTo : isAfterFrom && isBeforeTo;
    }
}
