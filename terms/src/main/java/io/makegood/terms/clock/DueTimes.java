package io.makegood.terms.clock;

import io.makegood.terms.Sheet;
import io.makegood.terms.calendar.BusinessCalendar;
import io.makegood.terms.clock.RunningTime.Pause;
import io.makegood.terms.objective.DueRule;
import io.makegood.terms.objective.DueRule.At;
import io.makegood.terms.objective.DueRule.ClockTime;
import io.makegood.terms.objective.DueRule.Day;
import io.makegood.terms.objective.DueRule.Given;
import io.makegood.terms.objective.DueRule.OnDay;
import io.makegood.terms.objective.DueRule.TimeOfDay;
import io.makegood.terms.objective.DueRule.Within;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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

    /** The due time, and whether being reached at that very moment is late. */
    public record Due(Instant at, boolean exclusive) {}

    /** Empty when no rule fits, or when a fact that it needs is not known. */
    public Optional<Due> due(List<DueRule> rules, Instant start) {
        return rules.stream()
                .filter(rule -> applies(rule, start))
                .findFirst()
                .flatMap(rule -> due(rule, start))
                .map(due -> new Due(running.days().postponed(due.at(), calendar), due.exclusive()));
    }

    private boolean applies(DueRule rule, Instant start) {
        ZonedDateTime local = start.atZone(zone);
        return rule.when().holds(known)
                && (rule.startedBefore() == null || local.toLocalTime().isBefore(time(rule.startedBefore())))
                && (rule.startedOn() == null || rule.startedOn() == day(local.toLocalDate()));
    }

    private LocalTime time(TimeOfDay before) {
        if (before.time() != null) {
            return before.time();
        }
        Object fact = known.value(String.valueOf(before.fact()));
        return fact instanceof LocalTime time ? time : LocalTime.MAX;
    }

    private Day day(LocalDate day) {
        return calendar.isWorkingDay(day) ? Day.WORKING_DAY : Day.DAY_OFF;
    }

    private Optional<Due> due(DueRule rule, Instant start) {
        if (rule.due() instanceof Within within) {
            return Optional.of(new Due(within(within, start), within.exclusive()));
        }
        if (rule.due() instanceof OnDay onDay) {
            return Optional.of(new Due(onDay(onDay, start), false));
        }
        Optional<Instant> fixed = rule.due() instanceof At at ? at(at) : Optional.ofNullable(given);
        return fixed.filter(any -> rule.due() instanceof Given || rule.due() instanceof At)
                .map(this::postponed)
                .map(at -> new Due(at, false));
    }

    private Instant within(Within within, Instant start) {
        if (within.inOpenHours()) {
            return openHours(within.duration(), start);
        }
        RunningTime ended = new RunningTime(running.ended());
        return Objects.requireNonNull(ended.after(start, within.duration()));
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

    private Instant onDay(OnDay rule, Instant start) {
        LocalDate first = start.atZone(zone).toLocalDate();
        LocalDate day = rule.working() ? workingDay(first, rule.days()) : first.plusDays(rule.days());
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

    private Optional<Instant> at(At rule) {
        Object fact = known.value(rule.fact());
        if (fact instanceof ZonedDateTime moment) {
            return Optional.of(moment.toInstant().plus(rule.plus()));
        }
        return fact instanceof LocalDate day && rule.time() != null
                ? Optional.of(instant(day, rule.time()).plus(rule.plus()))
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
