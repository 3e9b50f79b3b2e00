package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.terms.award.Award;
import io.makegood.terms.clock.DueTimes;
import io.makegood.terms.clock.DueTimes.Due;
import io.makegood.terms.clock.RunningTime;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Start;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The clocks of an objective that is due: one that starts with the promise, or one for each event that starts one. */
final class Deadlines {

    private final Scene scene;
    private final Deadline objective;
    private final Instant until;
    private final List<Course> before;

    /** @param before courses of the objectives before this one, whose breaches may start it */
    Deadlines(Scene scene, Deadline objective, Instant until, List<Course> before) {
        this.scene = scene;
        this.objective = objective;
        this.until = until;
        this.before = before;
    }

    /** When it is due by what the promise brings alone. */
    static Optional<Instant> dueWithoutEvents(Scene scene, Objective objective) {
        if (!(objective instanceof Deadline deadline) || !deadline.startsWithPromise()) {
            return Optional.empty();
        }
        DueTimes times = new DueTimes(
                scene.promise().zone(),
                scene.terms().calendar(),
                scene.sheet(scene.known(null)),
                scene.promise().givenDueAt(),
                RunningTime.ALWAYS);
        return times.due(deadline.due(), scene.promise().madeAt()).map(Due::at);
    }

    List<Course> courses() {
        List<Course> courses = new ArrayList<>();
        clocks().forEach(clock -> DeadlineCourse.of(scene, clock, until).ifPresent(courses::add));
        return courses;
    }

    private List<Clock> clocks() {
        if (objective.start() instanceof Start.Each each) {
            return eachEvent(each.event());
        }
        if (objective.start() instanceof Start.EachBreach each) {
            return eachBreach(each.objective());
        }
        if (objective.start() instanceof Start.EachPayout each) {
            return eachPayout(scene.terms().award(each.award()));
        }
        List<Clock> clocks = new ArrayList<>();
        startedAt(scene, objective)
                .ifPresent(start -> clocks.add(new Clock(objective, "", null, start, null, null, null, startedBy())));
        rePromises().forEach(clocks::add);
        return clocks;
    }

    /** Of a clock that is alone. */
    static Optional<Instant> startedAt(Scene scene, Deadline objective) {
        if (objective.start() instanceof Start.First first) {
            return first(scene, first).map(HeardEvent::occurredAt);
        }
        return Optional.of(scene.promise().madeAt());
    }

    private List<Evidence> startedBy() {
        return objective.start() instanceof Start.First first
                ? first(scene, first).map(scene::evidence).stream().toList()
                : List.of();
    }

    private static Optional<HeardEvent> first(Scene scene, Start.First start) {
        return starting(scene, start.event()).findFirst();
    }

    private static Stream<HeardEvent> starting(Scene scene, String type) {
        return scene.since(scene.promise().madeAt(), null)
                .filter(event -> event.type().equals(type))
                .filter(scene::isStillPromised);
    }

    private List<Clock> rePromises() {
        return scene.promise().dueTimes().stream()
                .filter(due -> !due.isFirst() && due.objective().equals(objective.id()))
                .map(due -> new Clock(objective, "", null, due.offeredAt(), null, due, null, List.of()))
                .toList();
    }

    /** One for each event, unless the last one of the same subject is still under way. */
    private List<Clock> eachEvent(String type) {
        Map<String, List<Clock>> bySubject = new LinkedHashMap<>();
        starting(scene, type)
                .forEach(event -> begin(event, bySubject.computeIfAbsent(subject(event), any -> new ArrayList<>())));
        return bySubject.values().stream().flatMap(List::stream).toList();
    }

    private void begin(HeardEvent event, List<Clock> clocks) {
        Clock last = clocks.isEmpty() ? null : clocks.get(clocks.size() - 1);
        if (last != null && !last.isOverBefore(scene, event.occurredAt())) {
            return;
        }
        if (last != null) {
            clocks.set(clocks.size() - 1, last.endingAt(event.occurredAt()));
        }
        String occurrence = occurrence(subject(event), clocks.size() + 1);
        List<Evidence> startedBy = List.of(scene.evidence(event));
        clocks.add(new Clock(objective, occurrence, event.subject(), event.occurredAt(), null, null, null, startedBy));
    }

    /** {@code visit}, {@code visit#2} and so on, or {@code #1}, {@code #2}; never the same for two subjects. */
    private static String occurrence(String subject, int number) {
        String name = subject.replace("#", "##");
        return number == 1 && !name.isEmpty() ? name : name + "#" + number;
    }

    private static String subject(HeardEvent event) {
        return Objects.requireNonNullElse(event.subject(), "");
    }

    private List<Clock> eachBreach(String missed) {
        return before.stream()
                .filter(course ->
                        course.key().objective().equals(missed) && course.key().rePromise() == 0)
                .flatMap(course -> breach(course).map(breach -> clock(course, breach)).stream())
                .toList();
    }

    /** By now: a breach that only lies ahead starts nothing. */
    private Optional<Outcome> breach(Course course) {
        return course.breach().filter(breach -> !breach.asOf().isAfter(until));
    }

    private Clock clock(Course course, Outcome breach) {
        String occurrence = course.key().occurrence();
        return new Clock(
                objective, occurrence, course.subject(), breach.asOf(), null, null, null, course.eventsBehind(breach));
    }

    /** Where it turned out that nothing was missed, nothing had to be paid. */
    private List<Clock> eachPayout(Award award) {
        boolean isOwedFor = before.stream()
                .filter(course ->
                        award.concerns(course.key().objective(), course.key().rePromise()))
                .anyMatch(course -> breach(course).isPresent());
        return isOwedFor
                ? OwedPayout.all(scene, award.id()).stream().map(this::clock).toList()
                : List.of();
    }

    private Clock clock(OwedPayout payout) {
        HeardEvent owed = payout.owed();
        return new Clock(
                objective, payout.name(), null, owed.occurredAt(), null, null, payout, List.of(scene.evidence(owed)));
    }
}
