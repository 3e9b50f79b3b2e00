package io.makegood.terms.rendering;

import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.calendar.Timetable;
import io.makegood.terms.calendar.Timetable.Days;
import io.makegood.terms.calendar.Timetable.Holidays;
import io.makegood.terms.calendar.Timetable.Weekdays;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.wording.Wording;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which days are worked, and in which hours. */
final class CalendarWords {

    private final Wording words;

    CalendarWords(Wording words) {
        this.words = words;
    }

    /** Nothing, when nothing is counted by it. */
    List<String> of(Terms terms) {
        if (!isNeeded(terms)) {
            return List.of();
        }
        Timetable timetable = terms.calendar().timetable();
        List<String> rules = new ArrayList<>();
        rules.add(words.say("calendar.days", each("joined.comma", timetable.days().stream(), this::weekdays)));
        if (!timetable.hours().isEmpty()) {
            rules.add(
                    words.say("calendar.hours", each("joined.semicolon", timetable.hours().stream(), this::withHours)));
        }
        if (!timetable.holidays().isEmpty()) {
            Stream<Holidays> holidays = timetable.holidays().stream();
            rules.add(words.say("calendar.holidays", each("joined.semicolon", holidays, this::holidays)));
        }
        if (!timetable.closed().isEmpty()) {
            rules.add(words.say("calendar.closed", each("joined.semicolon", timetable.closed().stream(), this::days)));
        }
        if (!timetable.opened().isEmpty()) {
            Function<Days, String> opened = timetable.hours().isEmpty() ? this::days : this::withHours;
            rules.add(words.say("calendar.open", each("joined.semicolon", timetable.opened().stream(), opened)));
        }
        if (terms.calendar() != BusinessCalendar.MONDAY_TO_FRIDAY) {
            rules.add(words.say("calendar.zone", terms.zone()));
        }
        return rules;
    }

    private static boolean isNeeded(Terms terms) {
        return terms.objectives().stream()
                .anyMatch(objective -> objective instanceof Deadline deadline && deadline.needsCalendar()
                        || terms.growth(objective.id(), false).needs(Measure.LATE_WORKING_DAYS)
                        || terms.growth(objective.id(), true).needs(Measure.LATE_WORKING_DAYS));
    }

    private <T> String each(String joined, Stream<T> some, Function<T, String> told) {
        return String.join(words.say(joined), some.map(told).toList());
    }

    private String weekdays(Weekdays days) {
        String from = day(days.from());
        return days.from() == days.to() ? from : words.say("calendar.from-to", from, day(days.to()));
    }

    private String day(DayOfWeek day) {
        return words.say("day." + day.name().toLowerCase(Locale.ROOT));
    }

    private String withHours(Weekdays days) {
        return words.say("calendar.day-hours", weekdays(days), hours(days.hours()));
    }

    private String days(Days days) {
        String from = words.values().of(days.from());
        return days.from().equals(days.to())
                ? from
                : words.say("calendar.dates", from, words.values().of(days.to()));
    }

    private String withHours(Days days) {
        return words.say("calendar.day-hours", days(days), hours(days.hours()));
    }

    private String hours(List<String> hours) {
        return String.join(
                words.say("joined.with"),
                hours.stream().map(some -> some.replace('-', '–')).toList());
    }

    private String holidays(Holidays holidays) {
        String country = new Locale("", holidays.country()).getDisplayCountry(Locale.forLanguageTag(words.language()));
        return holidays.region().isEmpty() ? country : words.say("calendar.region", holidays.region(), country);
    }
}
