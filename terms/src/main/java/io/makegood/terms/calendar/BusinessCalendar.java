package io.makegood.terms.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.document.Findings;
import io.makegood.terms.document.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a business works: on which days, and in which hours of them by the clocks of a place. It is open whenever the
 * date there is a working day and the clock on the wall shows open hours, so an hour skipped is not open and an hour
 * that comes twice is open twice.
 *
 * <p>A day is worked if its day of the week is, unless it is a public holiday or closed; a day opened is worked in
 * spite of all that. Where no hours are given, working days are open from midnight to midnight.
 *
 * <p>Calendars are known from 1900 to 2099, and no search goes further than ten years: beyond, all methods throw
 * {@link CalendarExhausted}. Safe for use by many threads.
 */
public final class BusinessCalendar {

    /** Without holidays, and open all day. */
    public static final BusinessCalendar MONDAY_TO_FRIDAY = new BusinessCalendar(
            new WorkingDays(CalendarReader.MONDAY_TO_FRIDAY, Set.of(), Set.of(), Set.of()), WeeklyHours.ALL_DAY);

    private static final Period REACH = Period.ofYears(10);

    private final WorkingDays workingDays;
    private final WeeklyHours hours;

    BusinessCalendar(WorkingDays workingDays, WeeklyHours hours) {
        this.workingDays = workingDays;
        this.hours = hours;
    }

    /** Notes all that is wrong at once in the place's findings; usable only when none were added. */
    public static BusinessCalendar read(Place place) {
        return new CalendarReader(place).calendar();
    }

    /** @param bodies of calendars that were found right when they were written, by code */
    public static Map<String, BusinessCalendar> readAll(JsonNode bodies) {
        Map<String, BusinessCalendar> calendars = new HashMap<>();
        bodies.fields()
                .forEachRemaining(
                        body -> calendars.put(body.getKey(), read(new Place(body.getValue(), "", new Findings()))));
        return calendars;
    }

    /** For people to read. */
    public Timetable timetable() {
        return Timetable.of(workingDays, hours);
    }

    /** Whether it says more than on which days. */
    public boolean hasHours() {
        return hours != WeeklyHours.ALL_DAY;
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingDays.contains(day);
    }

    /** The n-th working day after {@code from}, which itself never counts; after no days, {@code from} itself. */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("%d working days are less than none".formatted(days));
        }
        LocalDate day = from;
        for (int i = 0; i < days; i++) {
            day = workingDays
                    .firstAfter(day, from.plus(REACH))
                    .orElseThrow(() -> exhausted("%d working days after %s".formatted(days, from)));
        }
        return day;
    }

    /** How many working days d there are with {@code after < d <= until}; none if {@code until} is not later. */
    public int workingDays(LocalDate after, LocalDate until) {
        return workingDays.count(after, until);
    }

    /**
     * The first moment by which so much open time has passed: closing time rather than the next opening, and
     * {@code from} itself, open or not, for no time at all.
     */
    public Instant plusOpenTime(Instant from, Duration open, ZoneId zone) {
        if (open.isNegative()) {
            throw new IllegalArgumentException("%s of open time is less than none".formatted(open));
        }
        if (open.isZero()) {
            return from;
        }
        Duration left = open;
        for (Opening opening : (Iterable<Opening>) openings(from, limit(from, zone), zone)::iterator) {
            if (left.compareTo(opening.length()) <= 0) {
                return opening.opensAt().plus(left);
            }
            left = left.minus(opening.length());
        }
        throw exhausted("%s of open time after %s".formatted(open, from));
    }

    /** The open time in between; none if {@code until} is not later. */
    public Duration openTime(Instant from, Instant until, ZoneId zone) {
        return openings(from, until, zone).map(Opening::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** {@code at} itself when it is open then; it is not at closing time. */
    public Instant nextOpening(Instant at, ZoneId zone) {
        return openings(at, limit(at, zone), zone)
                .findFirst()
                .orElseThrow(() -> exhausted("opening after %s".formatted(at)))
                .opensAt();
    }

    private Stream<Opening> openings(Instant from, Instant until, ZoneId zone) {
        return Stretch.between(from, until, zone)
                .filter(stretch -> isWorkingDay(stretch.day()))
                .flatMap(stretch -> hours.on(stretch.day().getDayOfWeek()).stream()
                        .map(some -> some.within(stretch))
                        .filter(Opening::isSome));
    }

    private static Instant limit(Instant from, ZoneId zone) {
        return from.atZone(zone).plus(REACH).toInstant();
    }

    private static CalendarExhausted exhausted(String sought) {
        return new CalendarExhausted("no %s within 10 years".formatted(sought));
    }
}
