package io.makegood.terms.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The days that are worked: some days of the week, without holidays and days closed, and all days opened in spite of
 * that. Each year is worked out once.
 */
final class WorkingDays {

    static final int FIRST_YEAR = 1900;

    /** The Islamic calendar of the platform ends in 2174; nobody promises for so long. */
    static final int LAST_YEAR = 2099;

    private final Set<DayOfWeek> weekdays;
    private final Set<PublicHolidays> holidays;
    private final Set<LocalDate> closed;
    private final Set<LocalDate> opened;
    private final Map<Integer, BitSet> years = new ConcurrentHashMap<>();

    WorkingDays(Set<DayOfWeek> weekdays, Set<PublicHolidays> holidays, Set<LocalDate> closed, Set<LocalDate> opened) {
        this.weekdays = weekdays;
        this.holidays = holidays;
        this.closed = closed;
        this.opened = opened;
    }

    Set<DayOfWeek> weekdays() {
        return weekdays;
    }

    Set<PublicHolidays> holidays() {
        return holidays;
    }

    Set<LocalDate> closed() {
        return closed;
    }

    Set<LocalDate> opened() {
        return opened;
    }

    static boolean knows(int year) {
        return FIRST_YEAR <= year && year <= LAST_YEAR;
    }

    boolean contains(LocalDate day) {
        return in(day.getYear()).get(day.getDayOfYear());
    }

    Optional<LocalDate> firstAfter(LocalDate day, LocalDate last) {
        return IntStream.rangeClosed(day.getYear(), last.getYear())
                .mapToObj(year -> first(year, year == day.getYear() ? day.getDayOfYear() + 1 : 1))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(first -> !first.isAfter(last));
    }

    private Optional<LocalDate> first(int year, int fromDay) {
        int found = in(year).nextSetBit(fromDay);
        return found < 0 ? Optional.empty() : Optional.of(LocalDate.ofYearDay(year, found));
    }

    int count(LocalDate after, LocalDate until) {
        return until.isAfter(after)
                ? IntStream.rangeClosed(after.getYear(), until.getYear())
                        .map(year -> count(year, after, until))
                        .sum()
                : 0;
    }

    private int count(int year, LocalDate after, LocalDate until) {
        int from = year == after.getYear() ? after.getDayOfYear() + 1 : 1;
        int to = year == until.getYear() ? until.getDayOfYear() : 366;
        return in(year).get(from, to + 1).cardinality();
    }

    private BitSet in(int year) {
        if (!knows(year)) {
            throw new CalendarExhausted(
                    "calendars are known from %d to %d, not in %d".formatted(FIRST_YEAR, LAST_YEAR, year));
        }
        return years.computeIfAbsent(year, this::workOut);
    }

    private BitSet workOut(int year) {
        BitSet worked = new BitSet();
        LocalDate.ofYearDay(year, 1)
                .datesUntil(LocalDate.ofYearDay(year + 1, 1))
                .filter(day -> weekdays.contains(day.getDayOfWeek()))
                .forEach(day -> worked.set(day.getDayOfYear()));
        holidays.forEach(some -> worked.andNot(some.in(year)));
        worked.andNot(in(year, closed));
        worked.or(in(year, opened));
        return worked;
    }

    /** Those of the year, as days of the year. */
    static BitSet in(int year, Collection<LocalDate> days) {
        BitSet found = new BitSet();
        days.stream().filter(day -> day.getYear() == year).forEach(day -> found.set(day.getDayOfYear()));
        return found;
    }
}
