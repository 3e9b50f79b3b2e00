package io.makegood.promise.verdict;

import io.makegood.terms.objective.Objective;
import java.util.List;

/** Nothing was promised, because the terms do not cover it. */
final class VoidCourse {

    private VoidCourse() {}

    static Course of(Scene scene, Objective objective, String because) {
        Outcome outcome = new Outcome(State.VOID, scene.promise().madeAt(), false, true, Grounds.because(because));
        Outcome open = new Outcome(State.OPEN, scene.promise().madeAt(), true, false, Grounds.NONE);
        return new Course(
                new DueKey(objective.id(), "", 0),
                scene.promise().madeAt(),
                Deadlines.dueWithoutEvents(scene, objective).orElse(null),
                List.of(open, outcome));
    }
}
