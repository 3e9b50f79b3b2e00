package io.makegood.promise.verdict;

import io.makegood.promise.history.Timeline;
import io.makegood.promise.promise.Promise;
import io.makegood.terms.Terms;
import io.makegood.terms.objective.Objective;
import io.makegood.terms.objective.Start;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All courses of a promise: of each objective, each of its occurrences, and each later date. */
final class Courses {

    private final Scene scene;
    private final Instant until;
    private final List<Course> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Courses(Scene scene, Instant until) {
        this.scene = scene;
        this.until = until;
    }

    /** @param until how far into the future to look; of each course, also the first outcome after that is told */
    static List<Course> of(Promise promise, Terms terms, Timeline timeline, Instant until) {
        Courses courses = new Courses(new Scene(promise, terms, timeline), until);
        terms.objectives().forEach(courses::add);
        return courses.found;
    }

    /** After the objective whose breaches it is about, wherever that stands in the terms. */
    private void add(Objective objective) {
        if (!seen.add(objective.id()) || !scene.isPromised(objective)) {
            return;
        }
        breachesOf(objective).flatMap(scene.terms()::findObjective).ifPresent(this::add);
        Optional<String> outside = scene.outside();
        if (outside.isPresent()) {
            found.addAll(VoidCourse.all(scene, objective, outside.get()));
        } else if (objective instanceof Objective.Deadline deadline) {
            found.addAll(new Deadlines(scene, deadline, until, found).courses());
        } else if (objective instanceof Objective.Never never) {
            found.addAll(new NeverCourses(scene, never).courses());
        } else if (objective instanceof Objective.Uptime uptime) {
            UptimeCourse.of(scene, uptime).ifPresent(found::add);
        } else if (objective instanceof Objective.Count count) {
            found.add(new CountCourse(scene, count, found).course());
        }
    }

    private Optional<String> breachesOf(Objective objective) {
        if (objective instanceof Objective.Deadline deadline) {
            return deadline.start() instanceof Start.EachBreach each
                    ? Optional.of(each.objective())
                    : paidFor(deadline.start());
        }
        return objective instanceof Objective.Count count ? Optional.ofNullable(count.breachesOf()) : Optional.empty();
    }

    private Optional<String> paidFor(Start start) {
        return start instanceof Start.EachPayout each
                ? Optional.of(scene.terms().award(each.award()).objective())
                : Optional.empty();
    }
}
