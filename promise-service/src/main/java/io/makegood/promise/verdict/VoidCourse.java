package io.makegood.promise.verdict;

import io.makegood.promise.promise.DueTime;
import io.makegood.terms.objective.Objective;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nothing was promised, because the terms do not cover it. */
final class VoidCourse {

    private VoidCourse() {}

    /** Of the objective, and of later dates that were offered all the same. */
    static List<Course> all(Scene scene, Objective objective, String because) {
        Instant madeAt = scene.promise().madeAt();
        Instant dueAt = Deadlines.dueWithoutEvents(scene, objective).orElse(null);
        return Stream.concat(
                        Stream.of(of(new DueKey(objective.id(), "", 0), madeAt, dueAt, because)),
                        scene.promise().dueTimes().stream()
                                .filter(due -> !due.isFirst() && due.objective().equals(objective.id()))
                                .map(due -> of(due, because)))
                .toList();
    }

    private static Course of(DueTime due, String because) {
        DueKey key = new DueKey(due.objective(), due.occurrence(), due.rePromise());
        return of(key, due.offeredAt(), due.dueAt(), because);
    }

    private static Course of(DueKey key, Instant beganAt, @Nullable Instant dueAt, String because) {
        Outcome open = new Outcome(State.OPEN, beganAt, true, false, Grounds.NONE);
        Outcome nothing = new Outcome(State.VOID, beganAt, false, true, Grounds.because(because));
        return new Course(key, null, beganAt, dueAt, List.of(open, nothing));
    }
}
