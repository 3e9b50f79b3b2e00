package io.makegood.terms.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a calendar says, so that it can be told: days that follow each other and have the same hours are one.
 *
 * @param days that are worked in a week
 * @param hours of these; none when it is open all day
 * @param closed days that a business names itself
 * @param opened days that are worked in spite of all that
 */
public record Timetable(
        List<Weekdays> days, List<Weekdays> hours, List<Holidays> holidays, List<Days> closed, List<Days> opened) {

    /** @param hours such as {@code 09:00-17:00}, in order */
    public record Weekdays(DayOfWeek from, DayOfWeek to, List<String> hours) {}

    public record Days(LocalDate from, LocalDate to, List<String> hours) {}

    /** @param region in English; empty when it is the whole country */
    public record Holidays(String country, String region) {}

    static Timetable of(WorkingDays days, WeeklyHours hours) {
        return new Timetable(
                week(days.weekdays(), WeeklyHours.ALL_DAY),
                hours == WeeklyHours.ALL_DAY ? List.of() : week(days.weekdays(), hours),
                days.holidays().stream()
                        .map(PublicHolidays::named)
                        .sorted(Timetable::inOrder)
                        .toList(),
                days(days.closed(), WeeklyHours.ALL_DAY),
                days(days.opened(), hours));
    }

    private static int inOrder(Holidays one, Holidays other) {
        int order = one.country().compareTo(other.country());
        return order == 0 ? one.region().compareTo(other.region()) : order;
    }

    private static List<Weekdays> week(Set<DayOfWeek> days, WeeklyHours hours) {
        List<Weekdays> week = new ArrayList<>();
        for (DayOfWeek day : days.stream().sorted().toList()) {
            List<String> open = texts(hours, day);
            Weekdays last = week.isEmpty() ? null : week.get(week.size() - 1);
            if (last != null && last.to().plus(1) == day && last.hours().equals(open)) {
                week.set(week.size() - 1, new Weekdays(last.from(), day, open));
            } else {
                week.add(new Weekdays(day, day, open));
            }
        }
        return List.copyOf(week);
    }

    private static List<Days> days(Collection<LocalDate> dates, WeeklyHours hours) {
        List<Days> days = new ArrayList<>();
        for (LocalDate date : dates.stream().sorted().toList()) {
            List<String> open = texts(hours, date.getDayOfWeek());
            Days last = days.isEmpty() ? null : days.get(days.size() - 1);
            if (last != null
                    && last.to().plusDays(1).equals(date)
                    && last.hours().equals(open)) {
                days.set(days.size() - 1, new Days(last.from(), date, open));
            } else {
                days.add(new Days(date, date, open));
            }
        }
        return List.copyOf(days);
    }

    private static List<String> texts(WeeklyHours hours, DayOfWeek day) {
        return hours.on(day).stream().map(Hours::toString).toList();
    }
}
