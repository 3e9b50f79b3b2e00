package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.verdict.Claims.Breach;
import io.makegood.promise.verdict.Grounds.Excuse;
import io.makegood.promise.verdict.Scene.Miss;
import io.makegood.terms.Measure;
import io.makegood.terms.clock.RunningTime;
import io.makegood.terms.clock.RunningTime.Pause;
import io.makegood.terms.objective.Objective.Uptime;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much of a period a service was up; judged when the period is over. */
final class UptimeCourse {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String WEIGHT = "intervals";

    /** How much was up, and the events that tell when it was not. */
    private record Share(BigDecimal percent, Stream<HeardEvent> basis) {}

    private record Interruption(Instant from, Instant until, List<HeardEvent> events) {

        Pause pause() {
            return new Pause(from, until);
        }

        boolean counts() {
            return from.isBefore(until);
        }
    }

    private final Scene scene;
    private final Uptime objective;
    private final Stretch period;

    private UptimeCourse(Scene scene, Uptime objective, Stretch period) {
        this.scene = scene;
        this.objective = objective;
        this.period = period;
    }

    /** Empty when the promise is made outside of the season that is measured. */
    static Optional<Course> of(Scene scene, Uptime objective) {
        return Stretch.containing(
                        objective.over(),
                        scene.promise().madeAt(),
                        scene.promise().zone())
                .map(period -> new UptimeCourse(scene, objective, period).course());
    }

    private Course course() {
        Share share = objective.reading() == null ? byInterruptions() : byReadings(objective.reading());
        Instant madeAt = scene.promise().madeAt();
        Outcome open = new Outcome(State.OPEN, madeAt, true, false, Grounds.NONE);
        return new Course(key(), null, madeAt, period.until(), List.of(open, outcome(share)));
    }

    private LocalDate lastDay() {
        return scene.day(period.until().minusNanos(1));
    }

    private DueKey key() {
        return new DueKey(objective.id(), "", 0);
    }

    private Outcome outcome(Share share) {
        Instant cancelledAt = scene.promise().cancelledAt();
        if (cancelledAt != null && cancelledAt.isBefore(period.until())) {
            return new Outcome(State.VOID, cancelledAt, false, true, Grounds.NONE);
        }
        Map<String, String> measured = new Measured()
                .put(Measure.PERCENT, share.percent())
                .put(Measure.STARTED_ON, scene.day(period.from()))
                .put(Measure.DUE_ON, lastDay())
                .texts();
        Stream<Evidence> lost = scene.evidence(share.basis());
        if (share.percent().compareTo(objective.atLeast()) >= 0) {
            return new Outcome(State.KEPT, period.until(), true, true, Grounds.NONE.restingOn(lost));
        }
        Lessons lessons = scene.lessons(null);
        Claims claims = Claims.of(scene, new Breach(key(), null, period.until(), period.until()));
        Optional<Excuse> excuse = scene.excuseByFacts(new Miss(objective.id(), lastDay(), null));
        Grounds why = Grounds.of(null, excuse.orElse(null), null, List.of()).restingOn(lost);
        Grounds grounds = scene.missed(why, measured, lessons, claims);
        State state = excuse.isPresent() ? State.EXCUSED : State.BREACHED;
        return new Outcome(state, period.until(), true, true, grounds);
    }

    private Share byInterruptions() {
        List<Interruption> interruptions = interruptions();
        RunningTime down =
                new RunningTime(interruptions.stream().map(Interruption::pause).toList());
        Duration all = Duration.between(period.from(), period.until());
        Duration up = down.between(period.from(), period.until());
        BigDecimal share = micros(all.minus(up)).multiply(HUNDRED).divide(micros(all), MathContext.DECIMAL128);
        Stream<HeardEvent> basis =
                interruptions.stream().filter(Interruption::counts).flatMap(one -> one.events().stream());
        return new Share(HUNDRED.subtract(share), basis);
    }

    private List<Interruption> interruptions() {
        List<Interruption> interruptions = new ArrayList<>();
        Map<String, HeardEvent> begun = new HashMap<>();
        events().forEach(event -> {
            String subject = Objects.requireNonNullElse(event.subject(), "");
            if (objective.down().contains(event.type()) && !scene.isExcused(objective.id(), event)) {
                begun.putIfAbsent(subject, event);
            } else if (objective.up().contains(event.type()) && begun.containsKey(subject)) {
                interruptions.add(interruption(Objects.requireNonNull(begun.remove(subject)), event));
            }
        });
        begun.values().forEach(from -> interruptions.add(interruption(from, null)));
        return interruptions;
    }

    /** When it ended after the period, nobody needs to know. */
    private Interruption interruption(HeardEvent down, @Nullable HeardEvent up) {
        return up == null || !up.occurredAt().isBefore(period.until())
                ? interruption(down.occurredAt(), period.until(), List.of(down))
                : interruption(down.occurredAt(), up.occurredAt(), List.of(down, up));
    }

    private Interruption interruption(Instant from, Instant until, List<HeardEvent> events) {
        Instant begin = from.isBefore(period.from()) ? period.from() : from;
        Duration whole = objective.whole();
        if (whole == null || !begin.isBefore(until)) {
            return new Interruption(begin, until, events);
        }
        long times = Duration.between(begin, until).dividedBy(whole);
        return new Interruption(begin, begin.plus(whole.multipliedBy(times)), events);
    }

    private Share byReadings(String name) {
        List<HeardEvent> readings = events().filter(
                        event -> period.contains(event.occurredAt()) && !scene.isExcused(objective.id(), event))
                .filter(event -> reading(event, name).signum() != 0)
                .toList();
        BigDecimal sum = readings.stream().map(event -> reading(event, name)).reduce(BigDecimal.ZERO, BigDecimal::add);
        Duration all = Duration.between(period.from(), period.until());
        long intervals = Math.max(1, all.dividedBy(Objects.requireNonNull(objective.every())));
        BigDecimal share = sum.divide(BigDecimal.valueOf(intervals), MathContext.DECIMAL128);
        return new Share(HUNDRED.subtract(share), readings.stream());
    }

    private static BigDecimal reading(HeardEvent event, String name) {
        BigDecimal weight = event.values().number(WEIGHT).orElse(BigDecimal.ONE);
        return event.values().number(name).map(weight::multiply).orElse(BigDecimal.ZERO);
    }

    private Stream<HeardEvent> events() {
        return scene.events(null);
    }

    private static BigDecimal micros(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .movePointRight(6)
                .add(BigDecimal.valueOf(duration.getNano() / 1_000));
    }
}
