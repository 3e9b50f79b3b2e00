package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.verdict.Claims.Breach;
import io.makegood.promise.verdict.Grounds.Excuse;
import io.makegood.promise.verdict.Scene.Miss;
import io.makegood.terms.Measure;
import io.makegood.terms.objective.Objective.Never;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that must not happen: open until it does, or until the promise is reached without it. What it happens to is
 * told apart by subject; the course without a subject is that of everything else.
 */
final class NeverCourses {

    private final Scene scene;
    private final Never objective;
    private final Optional<HeardEvent> reached;

    NeverCourses(Scene scene, Never objective) {
        this.scene = scene;
        this.objective = objective;
        this.reached = sinceMade()
                .filter(event -> objective.reachedBy().contains(event.type()))
                .findFirst();
    }

    List<Course> courses() {
        List<Course> courses = new ArrayList<>();
        Map<String, HeardEvent> first = firstOfEachSubject();
        if (!first.containsKey("")) {
            courses.add(unbroken());
        }
        first.forEach((subject, event) -> courses.add(broken(subject, event)));
        return courses;
    }

    private Stream<HeardEvent> sinceMade() {
        return scene.since(scene.promise().madeAt(), null).filter(scene::isStillPromised);
    }

    private Map<String, HeardEvent> firstOfEachSubject() {
        Map<String, HeardEvent> first = new LinkedHashMap<>();
        sinceMade()
                .filter(event -> objective.events().contains(event.type()))
                .filter(event -> reached.isEmpty()
                        || !event.occurredAt().isAfter(reached.get().occurredAt()))
                .filter(event -> objective.condition().holds(scene.sheet(scene.knownFrom(event))))
                .forEach(event -> first.putIfAbsent(Objects.requireNonNullElse(event.subject(), ""), event));
        return first;
    }

    private Course broken(String subject, HeardEvent event) {
        @Nullable String about = subject.isEmpty() ? null : subject;
        Instant at = event.occurredAt();
        Optional<Excuse> excuse = scene.excuse(
                new Miss(objective.id(), scene.day(at), about), scene.promise().madeAt(), at);
        Map<String, String> measured = new Measured()
                .put(Measure.STARTED_ON, scene.day(scene.promise().madeAt()))
                .put(Measure.DUE_ON, scene.day(at))
                .put(Measure.PARTY, event.party())
                .put(Measure.REASON, event.reason())
                .texts();
        Lessons lessons = scene.lessons(about).and(scene.lessonsOf(event));
        Claims claims = Claims.of(scene, new Breach(key(subject), about, null, at));
        Grounds why = Grounds.of(scene.cause(at, about), excuse.orElse(null), scene.evidence(event), List.of());
        Grounds grounds = scene.missed(why, measured, lessons, claims);
        State state = excuse.isPresent() ? State.EXCUSED : State.BREACHED;
        return course(subject, about, List.of(open(), new Outcome(state, at, false, true, grounds)));
    }

    private Course unbroken() {
        Outcome open = open();
        Optional<Outcome> end = reached.map(event -> new Outcome(
                        State.KEPT,
                        event.occurredAt(),
                        false,
                        true,
                        Grounds.of(null, null, scene.evidence(event), List.of())))
                .or(() -> Optional.ofNullable(scene.promise().cancelledAt())
                        .map(at -> new Outcome(State.VOID, at, false, true, Grounds.NONE)));
        return course("", null, end.map(outcome -> List.of(open, outcome)).orElse(List.of(open)));
    }

    private Course course(String occurrence, @Nullable String subject, List<Outcome> outcomes) {
        return new Course(key(occurrence), subject, scene.promise().madeAt(), null, outcomes);
    }

    private DueKey key(String occurrence) {
        return new DueKey(objective.id(), occurrence, 0);
    }

    private Outcome open() {
        return new Outcome(State.OPEN, scene.promise().madeAt(), true, false, Grounds.NONE);
    }
}
