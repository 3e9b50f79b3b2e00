package io.makegood.promise.quote;

import static java.util.stream.Collectors.joining;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.promise.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A promise, and what is told of it until an end.
 *
 * @param seed from which it was made up
 */
record Course(Template template, int seed, Promise promise, Instant end, List<Telling> tellings) {

    Course with(List<Telling> others) {
        return new Course(template, seed, promise, end, others);
    }

    Watch watch() {
        return new Watch(promise, template.terms());
    }

    List<HeardEvent> events() {
        return tellings.stream().map(Telling::event).toList();
    }

    /** As little as possible of which the same is still so. */
    Course smallest(Predicate<Course> isSo) {
        for (int i = 0; i < tellings.size(); i++) {
            List<Telling> fewer = new ArrayList<>(tellings);
            fewer.remove(i);
            if (isSo.test(with(fewer))) {
                return with(fewer).smallest(isSo);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        String made = "%s, seed %d: promised %s in %s, due %s, cancelled %s, with %s%s, until %s"
                .formatted(
                        template,
                        seed,
                        promise.madeAt(),
                        promise.zone(),
                        promise.givenDueAt(),
                        promise.cancelledAt(),
                        promise.facts(),
                        promise.dueTimes().stream()
                                .filter(due -> !due.isFirst())
                                .map(due -> ", offered again at %s for %s".formatted(due.offeredAt(), due.dueAt()))
                                .collect(joining()),
                        end);
        return Stream.concat(Stream.of(made), tellings.stream().map(Telling::toString))
                .collect(joining("\n  "));
    }
}
