package io.makegood.terms.calendar;

import io.makegood.terms.document.Place;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days that a business names itself, from the first to the last, both included. */
record OwnDays(LocalDate from, LocalDate to) {

    private static final int MOST = 1_000;

    /** A list of dates and of ranges, which name no more days than one look can check. */
    static Set<LocalDate> read(Place place) {
        List<OwnDays> all = place.itemsIfAny().stream()
                .map(OwnDays::readOne)
                .flatMap(Optional::stream)
                .toList();
        long count = all.stream().mapToLong(OwnDays::count).sum();
        if (count > MOST) {
            place.find("names %d days, but may name at most %d".formatted(count, MOST), "drop days long past");
            return Set.of();
        }
        return all.stream().flatMap(OwnDays::dates).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<OwnDays> readOne(Place place) {
        if (!place.isObject()) {
            return date(place).map(day -> new OwnDays(day, day));
        }
        place.knowing("from", "to", "why");
        place.at("why").valueIfAny(Function.identity(), "", "a text", "say why, or leave it out");
        Optional<LocalDate> from = date(place.at("from"));
        Optional<LocalDate> to = date(place.at("to"));
        return from.flatMap(first -> to.flatMap(last -> new OwnDays(first, last).inOrder(place)));
    }

    private static Optional<LocalDate> date(Place place) {
        String suggestion = "write a day such as 2026-12-24, from %d to %d"
                .formatted(WorkingDays.FIRST_YEAR, WorkingDays.LAST_YEAR);
        return place.value(text -> Optional.of(parse(text)), Optional.empty(), "a date that exists", suggestion);
    }

    private static LocalDate parse(String text) {
        LocalDate date = LocalDate.parse(text);
        if (!WorkingDays.knows(date.getYear())) {
            throw new IllegalArgumentException(text);
        }
        return date;
    }

    private Optional<OwnDays> inOrder(Place place) {
        if (from.isAfter(to)) {
            place.find("is from %s to %s, which is before".formatted(from, to), "begin with the earlier day");
            return Optional.empty();
        }
        return Optional.of(this);
    }

    private long count() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private Stream<LocalDate> dates() {
        return from.datesUntil(to.plusDays(1));
    }
}
