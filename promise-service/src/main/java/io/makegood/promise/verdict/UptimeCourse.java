package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.verdict.Grounds.Excuse;
import io.makegood.terms.Measure;
import io.makegood.terms.clock.RunningTime;
import io.makegood.terms.clock.RunningTime.Pause;
import io.makegood.terms.objective.Objective.Uptime;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of a period a service was up; judged when the period is over. */
final class UptimeCourse {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String WEIGHT = "intervals";

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
        BigDecimal percent = objective.reading() == null ? byInterruptions() : byReadings(objective.reading());
        Instant madeAt = scene.promise().madeAt();
        Outcome open = new Outcome(State.OPEN, madeAt, true, false, Grounds.NONE);
        return new Course(
                new DueKey(objective.id(), "", 0), null, madeAt, period.until(), List.of(open, outcome(percent)));
    }

    private Outcome outcome(BigDecimal percent) {
        Instant cancelledAt = scene.promise().cancelledAt();
        if (cancelledAt != null && cancelledAt.isBefore(period.until())) {
            return new Outcome(State.VOID, cancelledAt, false, true, Grounds.NONE);
        }
        Map<String, String> measured = new Measured()
                .put(Measure.PERCENT, percent)
                .put(Measure.STARTED_ON, scene.day(period.from()))
                .put(Measure.DUE_ON, scene.day(period.until().minusNanos(1)))
                .texts();
        if (percent.compareTo(objective.atLeast()) >= 0) {
            return new Outcome(State.KEPT, period.until(), true, true, Grounds.NONE);
        }
        Optional<Excuse> excuse = scene.excuseByFacts(objective.id(), null);
        Grounds grounds = Grounds.of(null, excuse.orElse(null), null, List.of())
                .measured(measured, scene.learnedText(null))
                .claimed(Claims.state(scene, null, period.until(), period.until()));
        State state = excuse.isPresent() ? State.EXCUSED : State.BREACHED;
        return new Outcome(state, period.until(), true, true, grounds);
    }

    private BigDecimal byInterruptions() {
        RunningTime down = new RunningTime(interruptions());
        Duration all = Duration.between(period.from(), period.until());
        Duration up = down.between(period.from(), period.until());
        BigDecimal share = micros(all.minus(up)).multiply(HUNDRED).divide(micros(all), MathContext.DECIMAL128);
        return HUNDRED.subtract(share);
    }

    private List<Pause> interruptions() {
        List<Pause> interruptions = new ArrayList<>();
        Map<String, Instant> begun = new HashMap<>();
        events().forEach(event -> {
            String subject = Objects.requireNonNullElse(event.subject(), "");
            if (objective.down().contains(event.type()) && !scene.isExcused(objective.id(), event)) {
                begun.putIfAbsent(subject, event.occurredAt());
            } else if (objective.up().contains(event.type()) && begun.containsKey(subject)) {
                interruptions.add(interruption(Objects.requireNonNull(begun.remove(subject)), event.occurredAt()));
            }
        });
        begun.values().forEach(from -> interruptions.add(interruption(from, period.until())));
        return interruptions;
    }

    private Pause interruption(Instant from, Instant until) {
        Instant begin = from.isBefore(period.from()) ? period.from() : from;
        Instant end = until.isAfter(period.until()) ? period.until() : until;
        Duration whole = objective.whole();
        if (whole == null || !begin.isBefore(end)) {
            return new Pause(begin, end);
        }
        return new Pause(
                begin,
                begin.plus(whole.multipliedBy(Duration.between(begin, end).dividedBy(whole))));
    }

    private BigDecimal byReadings(String name) {
        BigDecimal sum = events().filter(
                        event -> period.contains(event.occurredAt()) && !scene.isExcused(objective.id(), event))
                .map(event -> reading(event, name))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Duration all = Duration.between(period.from(), period.until());
        long intervals = Math.max(1, all.dividedBy(Objects.requireNonNull(objective.every())));
        return HUNDRED.subtract(sum.divide(BigDecimal.valueOf(intervals), MathContext.DECIMAL128));
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
