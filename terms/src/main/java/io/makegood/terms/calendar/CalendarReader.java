package io.makegood.terms.calendar;

import io.makegood.terms.document.Place;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Reads a calendar and notes all that is wrong with it: what no hours are given for, and what would never be open. */
final class CalendarReader {

    static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private final Place place;

    CalendarReader(Place place) {
        this.place = place.knowing("holidays", "workingDays", "hours", "closed", "open");
    }

    BusinessCalendar calendar() {
        WeeklyHours hours = place.has("hours") ? WeeklyHours.read(place.at("hours")) : WeeklyHours.ALL_DAY;
        Set<DayOfWeek> weekdays = place.has("workingDays") ? DayWords.read(place.at("workingDays")) : usual(hours);
        Set<LocalDate> opened = OwnDays.read(place.at("open"));
        unlessOpen(weekdays, opened);
        if (!place.at("hours").isFlawed()) {
            weekdays.forEach(day -> unlessOpen(day, hours));
            opened.stream().sorted().forEach(day -> unlessOpen(day, hours));
        }
        return new BusinessCalendar(
                new WorkingDays(
                        weekdays,
                        PublicHolidays.readAll(place.at("holidays")),
                        OwnDays.read(place.at("closed")),
                        opened),
                hours);
    }

    private Set<DayOfWeek> usual(WeeklyHours hours) {
        return place.has("hours") ? hours.days() : MONDAY_TO_FRIDAY;
    }

    private void unlessOpen(Set<DayOfWeek> weekdays, Set<LocalDate> opened) {
        if (weekdays.isEmpty() && opened.isEmpty() && !place.isFlawed()) {
            place.find("is never open", "name working days, hours or open days");
        }
    }

    private void unlessOpen(DayOfWeek day, WeeklyHours hours) {
        if (hours.on(day).isEmpty()) {
            String word = DayWords.word(day);
            place.at("workingDays")
                    .find("names %s, for which there are no hours".formatted(word), "give hours for " + word);
        }
    }

    private void unlessOpen(LocalDate day, WeeklyHours hours) {
        if (hours.on(day.getDayOfWeek()).isEmpty()) {
            String word = DayWords.word(day.getDayOfWeek());
            place.at("open")
                    .find(
                            "names %s, a %s, for which there are no hours".formatted(day, word),
                            "give hours for %s, and name the workingDays".formatted(word));
        }
    }
}
