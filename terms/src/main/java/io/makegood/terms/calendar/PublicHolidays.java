package io.makegood.terms.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.makegood.terms.document.Place;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The public holidays of a country, and of a region in it if one is named, as the library jollyday 1.4 tells them.
 *
 * <p>A holiday moved to another day is kept on that day; one that a weekend swallows is kept on its own day, too, for
 * those who would work on it: Christmas on a Saturday is no working day. What the library
 * marks as kept by banks or by custom alone does not count. A country by itself has only what all its regions share:
 * Easter Monday is no holiday of GB, but one of England.
 *
 * <p>How good they are, for 2026:
 *
 * <ul>
 *   <li>As published: England, Wales, Northern Ireland, Germany with all its Länder, France.
 *   <li>Everywhere, days proclaimed for one year alone are missing until the library learns of them, as Scotland's
 *       2026-06-15 is.
 *   <li>Other than the law in a day or two, which {@code closed} and {@code open} can mend. United States: Columbus Day
 *       is missing. Netherlands: Good Friday counts, and Liberation Day in each year. New South Wales: the bank holiday
 *       of August counts. Finland and Sweden: the eves of Christmas and midsummer count, as most contracts have it.
 *       Spain: what its regions decree for a year is missing, such as the Monday for a holiday on a Sunday.
 *   <li>Not to be relied on, for lack of the lunar calendar or of recent law: Japan (no equinoxes, few substitutes, an
 *       emperor of the past), Hong Kong and Singapore (no Lunar New Year), India, Turkey and wherever Islamic holidays
 *       are announced by sight of the moon or last several days.
 *   <li>Unknown: China, Taiwan, Korea, Israel, and all of South-East Asia but Singapore. There, write the holidays of
 *       a year as {@code closed} and the weekends that are worked in exchange as {@code open}.
 * </ul>
 */
public record PublicHolidays(String country, List<String> region) {

    private static final SortedSet<String> COUNTRIES = HolidayManager.getSupportedCalendarCodes().stream()
            .filter(code -> code.length() == 2) // the others are stock exchanges
            .collect(Collectors.toCollection(TreeSet::new));

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final Map<InYear, BitSet> KNOWN = new ConcurrentHashMap<>();

    private record InYear(PublicHolidays holidays, int year) {}

    /** Those of one or more. */
    public static Set<PublicHolidays> readAll(Place place) {
        return place.oneOrMoreIfAny().stream()
                .map(PublicHolidays::read)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<PublicHolidays> read(Place place) {
        place.knowing("country", "region");
        if (!place.isObject()) {
            return Optional.empty();
        }
        Optional<String> country = place.at("country")
                .value(
                        PublicHolidays::country,
                        Optional.empty(),
                        "a country whose holidays are known",
                        "known: " + String.join(", ", COUNTRIES));
        return country.flatMap(code -> place.has("region")
                ? region(place.at("region"), code).map(path -> new PublicHolidays(code, path))
                : Optional.of(new PublicHolidays(code, List.of())));
    }

    private static Optional<String> country(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            throw new IllegalArgumentException(text);
        }
        return Optional.of(code);
    }

    private static Optional<List<String>> region(Place place, String country) {
        CalendarHierarchy regions = manager(country).getCalendarHierarchy();
        return place.value(
                text -> Optional.of(path(regions, text)),
                Optional.empty(),
                "a region of " + country,
                suggestion(country, regions));
    }

    private static String suggestion(String country, CalendarHierarchy regions) {
        SortedSet<String> known = new TreeSet<>(regions.getChildren().keySet());
        return known.isEmpty()
                ? "leave it out: no regions of %s are known".formatted(country)
                : "known: " + String.join(", ", known);
    }

    /** A part of a region is written after it: {@code by/ag} is Augsburg in Bavaria. */
    private static List<String> path(CalendarHierarchy regions, String text) {
        List<String> path = new ArrayList<>();
        CalendarHierarchy at = regions;
        for (String word : text.split("/", -1)) {
            Map.Entry<String, CalendarHierarchy> part = at.getChildren().entrySet().stream()
                    .filter(known -> known.getKey().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow();
            path.add(part.getKey());
            at = part.getValue();
        }
        return List.copyOf(path);
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    /** Nothing is known of years that no calendar knows. */
    public boolean include(LocalDate day) {
        return WorkingDays.knows(day.getYear()) && in(day.getYear()).get(day.getDayOfYear());
    }

    /** The library knows no Chinese names of regions; the root of its bundles is English, whatever the machine speaks. */
    Timetable.Holidays named() {
        CalendarHierarchy part = manager(country).getCalendarHierarchy();
        List<String> names = new ArrayList<>();
        for (String word : region) {
            part = Objects.requireNonNull(part.getChildren().get(word));
            names.add(0, part.getDescription(Locale.ROOT));
        }
        return new Timetable.Holidays(country, String.join(", ", names));
    }

    /** As days of the year; not to be changed. */
    BitSet in(int year) {
        return KNOWN.computeIfAbsent(new InYear(this, year), wanted -> WorkingDays.in(year, around(year)));
    }

    /** New Year's Day on a Saturday may be kept on the day before: the neighbouring years are asked, too. */
    private List<LocalDate> around(int year) {
        String[] path = region.toArray(String[]::new);
        return IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(near -> manager(country).getHolidays(Year.of(near), path))
                .flatMap(Set::stream)
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .flatMap(PublicHolidays::days)
                .toList();
    }

    private static Stream<LocalDate> days(Holiday holiday) {
        LocalDate own = holiday.getActualDate();
        return WEEKEND.contains(own.getDayOfWeek()) ? Stream.of(own, holiday.getDate()) : Stream.of(holiday.getDate());
    }
}
