package io.makegood.promise.verdict;

import io.makegood.terms.Growth;
import io.makegood.terms.Measure;
import io.makegood.terms.Sheet;
import io.makegood.terms.clock.DueTimes.Due;
import io.makegood.terms.clock.RunningTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How late a clock is, and when it will matter that it is later. */
final class Lateness {

    private final Scene scene;
    private final Clock clock;
    private final Due due;
    private final RunningTime running;
    private final Growth growth;

    /** @param until by when it is known what names stand for that bound what is owed */
    Lateness(Scene scene, Clock clock, Due due, RunningTime running, Instant until) {
        this.scene = scene;
        this.clock = clock;
        this.due = due;
        this.running = running;
        this.growth = scene.terms()
                .growth(clock.objective().id(), clock.rePromise() > 0)
                .in(() -> known(until));
    }

    private Sheet known(Instant at) {
        Map<String, Object> known = scene.known(clock.subject());
        Measured measured = measured(at).cause(scene.cause(at, clock.subject()));
        known.putAll(scene.terms().typed(measured.texts()));
        return scene.sheet(known);
    }

    /** While it stands still at its due time, it cannot be late. */
    boolean standsStill() {
        return running.standsStillAt(due.at());
    }

    /** When so much time is left; never, if it stands still by then. */
    Optional<Instant> before(Duration left) {
        return Optional.of(running.before(due.at(), left)).filter(at -> !running.standsStillAt(at));
    }

    /** Whether the due time still lies ahead, as it does while it stands still. */
    boolean isAhead(Instant at) {
        return standsStill() || at.isBefore(due.at());
    }

    boolean isLate(Instant at) {
        return !standsStill() && (due.exclusive() ? !at.isBefore(due.at()) : at.isAfter(due.at()));
    }

    /** The next moment from which more may be owed. */
    Optional<Instant> next(Instant at) {
        return Stream.of(
                        growth.next(Measure.LATE, running.between(due.at(), at))
                                .map(late -> running.after(due.at(), late)),
                        growth.next(Measure.LASTED, running.between(clock.startedAt(), at))
                                .map(lasted -> running.after(clock.startedAt(), lasted)),
                        nextDay(at),
                        nextWorkingDay(at))
                .flatMap(Optional::stream)
                .filter(at::isBefore)
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> nextDay(Instant at) {
        return days(at) < growth.days(Measure.LATE_DAYS)
                ? Optional.of(midnight(scene.day(at).plusDays(1)))
                : Optional.empty();
    }

    private Optional<Instant> nextWorkingDay(Instant at) {
        return workingDays(at) < growth.days(Measure.LATE_WORKING_DAYS)
                ? Optional.of(midnight(scene.terms().calendar().plusWorkingDays(scene.day(at), 1)))
                : Optional.empty();
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(scene.promise().zone()).toInstant();
    }

    Measured measured(Instant at) {
        return new Measured()
                .put(Measure.LATE, running.between(due.at(), at))
                .put(Measure.LATE_DAYS, BigDecimal.valueOf(days(at)))
                .put(Measure.LATE_WORKING_DAYS, BigDecimal.valueOf(workingDays(at)))
                .put(Measure.LASTED, running.between(clock.startedAt(), at))
                .put(Measure.STARTED_ON, scene.day(clock.startedAt()))
                .put(Measure.DUE_ON, dueOn());
    }

    private long days(Instant at) {
        LocalDate today = scene.day(at);
        long paused = running.wholeDays(dueOn(), today, scene.promise().zone());
        return Math.max(0, ChronoUnit.DAYS.between(dueOn(), today) - paused);
    }

    private LocalDate dueOn() {
        return due.day(scene.promise().zone());
    }

    private long workingDays(Instant at) {
        return scene.terms().calendar().workingDays(dueOn(), scene.day(at));
    }
}
