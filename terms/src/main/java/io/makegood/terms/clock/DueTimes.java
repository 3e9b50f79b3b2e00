package io.makegood.terms.clock;

import io.makegood.terms.Sheet;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.clock.RunningTime.Pause;
import io.makegood.terms.objective.DueRule;
import io.makegood.terms.objective.DueRule.At;
import io.makegood.terms.objective.DueRule.ClockTime;
import io.makegood.terms.objective.DueRule.Day;
import io.makegood.terms.objective.DueRule.OnDay;
import io.makegood.terms.objective.DueRule.TimeOfDay;
import io.makegood.terms.objective.DueRule.Within;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something promised is due, by the clocks and the calendar of the place where it is to be kept.
 *
 * @param given what whoever made the promise said, if anything
 * @param running what does not count
 */
public record DueTimes(
        ZoneId zone,
        BusinessCalendar calendar,
        Sheet known,
        @Nullable Instant given,
        RunningTime running) {

    /**
     * The due time.
     *
     * @param exclusive whether being reached at that very moment is late
     * @param endsDay whether it was meant as the end of a day, not as the beginning of the next
     */
    public record Due(Instant at, boolean exclusive, boolean endsDay) {

        Due(Instant at, boolean exclusive) {
            this(at, exclusive, false);
        }

        /** The local day it falls on. */
        public LocalDate day(ZoneId zone) {
            return (endsDay ? at.minusNanos(1) : at).atZone(zone).toLocalDate();
        }

        public Due truncatedTo(ChronoUnit unit) {
            return new Due(at.truncatedTo(unit), exclusive, endsDay);
        }
    }

    /** Empty when no rule fits, or when a fact that it needs is not known. */
    public Optional<Due> due(List<DueRule> rules, Instant start) {
        return rules.stream()
                .filter(rule -> applies(rule, start))
                .findFirst()
                .flatMap(rule -> due(rule, start))
                .map(this::byWholeDays);
    }

    /** When what was promised for some moment is due. */
    public Due promised(Instant at) {
        return byWholeDays(moved(at, false));
    }

    private Due byWholeDays(Due due) {
        return new Due(running.days().postponed(due.at(), calendar), due.exclusive(), due.endsDay());
    }

    private Due moved(Instant at, boolean endsDay) {
        return new Due(postponed(at), false, endsDay);
    }

    private boolean applies(DueRule rule, Instant start) {
        ZonedDateTime local = start.atZone(zone);
        return rule.when().holds(known)
                && (rule.startedBefore() == null || isBefore(local.toLocalTime(), rule.startedBefore()))
                && (rule.startedOn() == null || rule.startedOn() == day(local.toLocalDate()));
    }

    /** Nothing is before a time that is not known. */
    private boolean isBefore(LocalTime start, TimeOfDay before) {
        Object time = before.time() != null ? before.time() : known.value(String.valueOf(before.fact()));
        return time instanceof LocalTime limit && start.isBefore(limit);
    }

    private Day day(LocalDate day) {
        return calendar.isWorkingDay(day) ? Day.WORKING_DAY : Day.DAY_OFF;
    }

    private Optional<Due> due(DueRule rule, Instant start) {
        if (rule.due() instanceof Within within) {
            return within.length().in(known).map(length -> new Due(within(within, length, start), within.exclusive()));
        }
        if (rule.due() instanceof OnDay onDay) {
            return onDay.days()
                    .in(known)
                    .map(days -> new Due(
                            onDay(onDay, days, start), false, onDay.time().isNextDay()));
        }
        if (rule.due() instanceof At at) {
            return at.plus().in(known).flatMap(plus -> at(at, plus));
        }
        return Optional.ofNullable(given).map(at -> moved(at, false));
    }

    private Instant within(Within within, Duration length, Instant start) {
        if (within.inOpenHours()) {
            return openHours(length, start);
        }
        RunningTime ended = new RunningTime(running.ended());
        return Objects.requireNonNull(ended.after(start, length), "no pause stands");
    }

    private Instant openHours(Duration duration, Instant start) {
        Instant cursor = start;
        Duration rest = duration;
        for (Pause pause : running.ended()) {
            Duration open = calendar.openTime(cursor, pause.from(), zone);
            if (pause.until() == null || open.compareTo(rest) >= 0) {
                break;
            }
            rest = rest.minus(open);
            cursor = pause.until().isAfter(cursor) ? pause.until() : cursor;
        }
        return calendar.plusOpenTime(cursor, rest, zone);
    }

    private Instant onDay(OnDay rule, int days, Instant start) {
        LocalDate first = start.atZone(zone).toLocalDate();
        LocalDate day = rule.working() ? workingDay(first, days) : first.plusDays(days);
        Instant due = instant(day, rule.time());
        return rule.working() ? due : postponed(due);
    }

    /** A working day that a pause touches does not count, the day of the start neither. */
    private LocalDate workingDay(LocalDate first, int days) {
        LocalDate day = first;
        int counted = 0;
        while (counted < days || isTouched(day)) {
            day = calendar.plusWorkingDays(day, 1);
            counted += isTouched(day) ? 0 : 1;
        }
        return day;
    }

    private boolean isTouched(LocalDate day) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return running.ended().stream()
                .anyMatch(
                        pause -> pause.from().isBefore(end) && pause.until() != null && begin.isBefore(pause.until()));
    }

    private Optional<Due> at(At rule, Duration plus) {
        Object fact = known.value(rule.fact());
        if (fact instanceof ZonedDateTime moment) {
            return Optional.of(moved(moment.toInstant().plus(plus), false));
        }
        return fact instanceof LocalDate day && rule.time() != null
                ? Optional.of(
                        moved(instant(day, rule.time()).plus(plus), rule.time().isNextDay()))
                : Optional.empty();
    }

    /** Later by the pauses before it. */
    private Instant postponed(Instant due) {
        Instant postponed = due;
        for (Pause pause : running.ended()) {
            if (pause.until() != null && pause.from().isBefore(postponed)) {
                postponed = postponed.plus(Duration.between(pause.from(), pause.until()));
            }
        }
        return postponed;
    }

    /** A time that a change of clocks skips falls as much later; one that comes twice is the first. */
    private Instant instant(LocalDate day, ClockTime time) {
        LocalDate date = time.isNextDay() ? day.plusDays(1) : day;
        return date.atTime(time.time()).atZone(zone).toInstant();
    }
}
