package io.makegood.promise.verdict;

import io.makegood.promise.verdict.Claims.Breach;
import io.makegood.promise.verdict.Grounds.Excuse;
import io.makegood.promise.verdict.Scene.Miss;
import io.makegood.terms.Measure;
import io.makegood.terms.objective.Objective.Count;
import io.makegood.terms.objective.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that must not happen too often in some time. */
final class CountCourse {

    /** One that counts, with the event that tells of it when one does, and all it rests on. */
    private record Counted(Instant at, @Nullable Evidence evidence, List<Evidence> basis) {

        static Counted of(Instant at, Evidence evidence) {
            return new Counted(at, evidence, List.of(evidence));
        }
    }

    private final Scene scene;
    private final Count objective;
    private final List<Course> before;
    private final @Nullable Instant cancelledAt;

    /** @param before courses of the objectives before this one, whose breaches may be counted */
    CountCourse(Scene scene, Count objective, List<Course> before) {
        this.scene = scene;
        this.objective = objective;
        this.before = before;
        this.cancelledAt = scene.promise().cancelledAt();
    }

    Course course() {
        Instant madeAt = scene.promise().madeAt();
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(new Outcome(State.OPEN, madeAt, true, false, Grounds.NONE));
        List<Counted> counted = counted();
        long most = 0;
        for (Counted one : counted) {
            List<Counted> together = upTo(one.at(), counted);
            long count = together.size();
            if (count > most && count > objective.atMost()) {
                outcomes.add(broken(one, together));
            }
            most = Math.max(most, count);
        }
        if (cancelledAt != null && outcomes.size() == 1) {
            outcomes.add(new Outcome(State.VOID, cancelledAt, false, true, Grounds.NONE));
        }
        return new Course(key(), null, madeAt, null, outcomes);
    }

    private DueKey key() {
        return new DueKey(objective.id(), "", 0);
    }

    private List<Counted> counted() {
        Stream<Counted> all = objective.breachesOf() == null ? events() : breaches(objective.breachesOf());
        return all.sorted(Comparator.comparing(Counted::at)).toList();
    }

    private Stream<Counted> events() {
        return scene.since(scene.promise().madeAt(), null)
                .filter(event -> objective.events().contains(event.type()))
                .filter(scene::isStillPromised)
                .filter(event -> !scene.isExcused(objective.id(), event))
                .filter(event -> objective.condition().holds(scene.sheet(scene.knownFrom(event))))
                .map(event -> Counted.of(event.occurredAt(), scene.evidence(event)));
    }

    private Stream<Counted> breaches(String of) {
        return before.stream()
                .filter(course ->
                        course.key().objective().equals(of) && course.key().rePromise() == 0)
                .flatMap(course -> course.breach().map(breach -> counted(course, breach)).stream());
    }

    private static Counted counted(Course course, Outcome breach) {
        return new Counted(breach.asOf(), breach.grounds().decidedBy(), course.eventsBehind(breach));
    }

    private List<Counted> upTo(Instant at, List<Counted> counted) {
        return counted.stream()
                .filter(one -> !one.at().isAfter(at) && isTogether(one.at(), at))
                .toList();
    }

    private boolean isTogether(Instant earlier, Instant later) {
        ZoneId zone = scene.promise().zone();
        if (objective.within() instanceof Span.Rolling rolling) {
            return earlier.atZone(zone).plus(rolling.length()).isAfter(later.atZone(zone));
        }
        return Stretch.containing(objective.within(), later, zone)
                .filter(period -> period.contains(earlier))
                .isPresent();
    }

    private Outcome broken(Counted last, List<Counted> together) {
        Map<String, String> measured = new Measured()
                .put(Measure.COUNT, BigDecimal.valueOf(together.size()))
                .put(Measure.DUE_ON, scene.day(last.at()))
                .texts();
        Lessons lessons = scene.lessons(null);
        Claims claims = Claims.of(scene, new Breach(key(), null, null, last.at()));
        Optional<Excuse> excuse = scene.excuseByFacts(new Miss(objective.id(), scene.day(last.at()), null));
        Grounds why = Grounds.of(null, excuse.orElse(null), last.evidence(), List.of())
                .restingOn(together.stream().flatMap(one -> one.basis().stream()));
        Grounds grounds = scene.missed(why, measured, lessons, claims);
        State state = excuse.isPresent() ? State.EXCUSED : State.BREACHED;
        return new Outcome(state, last.at(), last.evidence() == null, cancelledAt != null, grounds);
    }
}
