package io.makegood.terms.objective;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which days belong together. */
public sealed interface Span {

    /** Days from one (inclusive) until another (exclusive). */
    record Days(LocalDate from, LocalDate until) {

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    /** Those around a day; none, when it is outside of a season. */
    Optional<Days> around(LocalDate day);

    /** Each day, month, quarter or year of the calendar. */
    enum Calendar implements Span {
        DAY,
        MONTH,
        QUARTER,
        YEAR;

        @Override
        public Optional<Days> around(LocalDate day) {
            LocalDate month = day.withDayOfMonth(1);
            return Optional.of(
                    switch (this) {
                        case DAY -> new Days(day, day.plusDays(1));
                        case MONTH -> new Days(month, month.plusMonths(1));
                        case QUARTER -> quarter(month.minusMonths((month.getMonthValue() - 1) % 3));
                        case YEAR ->
                            new Days(day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1));
                    });
        }

        private static Days quarter(LocalDate first) {
            return new Days(first, first.plusMonths(3));
        }
    }

    /** Each year from a day on, or up to another day, which is included. What is not in a year falls a day earlier. */
    record Yearly(MonthDay from, @Nullable MonthDay to) implements Span {

        @Override
        public Optional<Days> around(LocalDate day) {
            LocalDate sameYear = from.atYear(day.getYear());
            LocalDate first = sameYear.isAfter(day) ? from.atYear(day.getYear() - 1) : sameYear;
            return Optional.of(new Days(first, until(first))).filter(days -> days.contains(day));
        }

        private LocalDate until(LocalDate first) {
            LocalDate next = from.atYear(first.getYear() + 1);
            if (to == null) {
                return next;
            }
            LocalDate last = to.atYear(first.getYear());
            return (last.isBefore(first) ? to.atYear(first.getYear() + 1) : last).plusDays(1);
        }
    }

    /** Any so many days or months, beginning anywhere. */
    record Rolling(Period length) implements Span {

        @Override
        public Optional<Days> around(LocalDate day) {
            return Optional.of(new Days(day, day.plus(length)));
        }
    }
}
