package io.makegood.terms.objective;

import io.makegood.terms.calendar.PublicHolidays;
import io.makegood.terms.condition.Condition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days without promises. */
public record DayOff(String pointer, Days days, Condition when, String because) {

    public boolean includes(LocalDate day) {
        return days.include(day);
    }

    /** Which days. */
    public sealed interface Days {

        boolean include(LocalDate day);
    }

    /** Both ends are included; without {@code to} there is no end. */
    public record Once(LocalDate from, @Nullable LocalDate to) implements Days {

        @Override
        public boolean include(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Every year, both ends included. From December to January goes over the end of the year. */
    public record Yearly(MonthDay from, MonthDay to) implements Days {

        @Override
        public boolean include(LocalDate day) {
            boolean isAfterFrom = !MonthDay.from(day).isBefore(from);
            boolean isBeforeTo = !MonthDay.from(day).isAfter(to);
            return from.isAfter(to) ? isAfterFrom || isBeforeTo : isAfterFrom && isBeforeTo;
        }
    }

    /** Every week. */
    public record Weekly(Set<DayOfWeek> weekdays) implements Days {

        public Weekly {
            weekdays = Set.copyOf(weekdays);
        }

        @Override
        public boolean include(LocalDate day) {
            return weekdays.contains(day.getDayOfWeek());
        }
    }

    /** Public holidays of any of these. */
    public record Holidays(Set<PublicHolidays> of) implements Days {

        public Holidays {
            of = Set.copyOf(of);
        }

        @Override
        public boolean include(LocalDate day) {
            return of.stream().anyMatch(some -> some.include(day));
        }
    }
}
