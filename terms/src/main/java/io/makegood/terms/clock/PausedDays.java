package io.makegood.terms.clock;

import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.clock.RunningTime.Pause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Local days that do not count, because something paused them, if only for a moment. */
public final class PausedDays {

    /** From when on a day is paused, and whether a working day makes up for it. */
    private record Paused(Instant from, boolean working) {}

    private final ZoneId zone;
    private final SortedMap<LocalDate, Paused> days = new TreeMap<>();

    public PausedDays(ZoneId zone) {
        this.zone = zone;
    }

    /** Every day that a time touches; however many times touch a day, it is one. */
    public void add(Instant from, Instant until, boolean working) {
        LocalDate day = from.atZone(zone).toLocalDate();
        Instant begin = from;
        while (begin.isBefore(until)) {
            Paused paused = new Paused(begin, working);
            days.merge(day, paused, (one, other) -> other.from().isBefore(one.from()) ? other : one);
            day = day.plusDays(1);
            begin = day.atStartOfDay(zone).toInstant();
        }
    }

    boolean contains(LocalDate day) {
        return days.containsKey(day);
    }

    /** Later by a day for each that is paused before it, at the same local time. */
    Instant postponed(Instant due, BusinessCalendar calendar) {
        LocalDateTime postponed = due.atZone(zone).toLocalDateTime();
        for (Paused day : days.values()) {
            if (day.from().isBefore(postponed.atZone(zone).toInstant())) {
                postponed = postponed.plusDays(day.working() ? daysToNextWorkingDay(postponed, calendar) : 1);
            }
        }
        return days.isEmpty() ? due : postponed.atZone(zone).toInstant();
    }

    /** Midnight is the end of a day here, as the end of Friday moves to the end of Monday. */
    private static long daysToNextWorkingDay(LocalDateTime due, BusinessCalendar calendar) {
        LocalDate day = due.minusNanos(1).toLocalDate();
        return ChronoUnit.DAYS.between(day, calendar.plusWorkingDays(day, 1));
    }

    /** A day of standstill for each, from its first pause on, one after the other. */
    List<Pause> pauses() {
        List<Pause> pauses = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Paused day : days.values()) {
            Instant begin = day.from().isAfter(end) ? day.from() : end;
            end = begin.atZone(zone).plusDays(1).toInstant();
            pauses.add(new Pause(begin, end));
        }
        return pauses;
    }
}
