package io.makegood.terms.calendar;

import io.makegood.terms.document.Place;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The open hours of each day of the week, in order; no two of a day overlap. */
final class WeeklyHours {

    static final WeeklyHours ALL_DAY = allDay();

    private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);

    private WeeklyHours() {}

    private static WeeklyHours allDay() {
        WeeklyHours hours = new WeeklyHours();
        Stream.of(DayOfWeek.values()).forEach(day -> hours.week.put(day, List.of(Hours.WHOLE_DAY)));
        return hours;
    }

    static WeeklyHours read(Place place) {
        WeeklyHours hours = new WeeklyHours();
        place.entriesIfAny().forEach(hours::read);
        hours.week.values().forEach(day -> day.sort(Comparator.comparingInt(Hours::opens)));
        return hours;
    }

    private void read(String word, Place place) {
        Optional<Set<DayOfWeek>> days = DayWords.meaning(word);
        if (days.isEmpty()) {
            place.find("is for no day of the week", DayWords.SUGGESTION);
        }
        List<Place> items = place.items();
        if (place.isList() && items.isEmpty()) {
            place.find("names no hours", "leave out a day without hours");
        }
        items.forEach(item -> Hours.read(item).ifPresent(hours -> add(days.orElse(Set.of()), hours, item)));
    }

    private void add(Set<DayOfWeek> days, Hours hours, Place place) {
        Optional<DayOfWeek> clash = days.stream()
                .filter(day -> on(day).stream().anyMatch(hours::overlaps))
                .findFirst();
        clash.ifPresentOrElse(
                day -> place.find(
                        "is \"%s\", which overlaps other hours on %s".formatted(hours, DayWords.word(day)),
                        "let one end before the next begins"),
                () -> days.forEach(day ->
                        week.computeIfAbsent(day, any -> new ArrayList<>()).add(hours)));
    }

    Set<DayOfWeek> days() {
        return week.keySet();
    }

    List<Hours> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }
}
