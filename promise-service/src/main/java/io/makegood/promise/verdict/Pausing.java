package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.terms.clock.PausedDays;
import io.makegood.terms.clock.RunningTime;
import io.makegood.terms.objective.Pause;
import io.makegood.terms.objective.Pause.Whole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A time in which a clock stands still, and the event that began it. Of what began before the clock, only the rest. */
record Pausing(
        HeardEvent begun,
        @Nullable Whole whole,
        Instant from,
        @Nullable HeardEvent ended) {

    static List<Pausing> all(Scene scene, Clock clock, Pause rule) {
        List<Pausing> found = new ArrayList<>();
        HeardEvent begun = null;
        for (HeardEvent event : heard(scene, clock).toList()) {
            if (begun == null && rule.from().contains(event.type())) {
                begun = event;
            } else if (begun != null && isEnd(event, clock, rule)) {
                add(begun, event, clock, rule, found);
                begun = null;
            }
        }
        add(begun, null, clock, rule, found);
        return found;
    }

    /** A later date that is offered in a pause knows of it. */
    private static Stream<HeardEvent> heard(Scene scene, Clock clock) {
        return clock.offered() == null
                ? scene.events(clock.subject())
                : scene.since(clock.startedAt(), clock.subject());
    }

    /** What was reached before the clock began left nothing to wait for, even if nobody ended the pause. */
    private static boolean isEnd(HeardEvent event, Clock clock, Pause rule) {
        return rule.until().contains(event.type())
                || clock.objective().reachedBy().contains(event.type())
                        && event.occurredAt().isBefore(clock.startedAt());
    }

    private static void add(
            @Nullable HeardEvent begun, @Nullable HeardEvent ended, Clock clock, Pause rule, List<Pausing> found) {
        if (begun != null && (ended == null || ended.occurredAt().isAfter(clock.startedAt()))) {
            boolean isEarlier = begun.occurredAt().isBefore(clock.startedAt());
            found.add(new Pausing(begun, rule.whole(), isEarlier ? clock.startedAt() : begun.occurredAt(), ended));
        }
    }

    @Nullable Instant until() {
        return ended == null ? null : ended.occurredAt();
    }

    /** The events that tell of it by some moment, if it has begun by then. */
    Stream<HeardEvent> eventsBy(Instant at) {
        return from.isBefore(at)
                ? Stream.concat(
                        Stream.of(begun),
                        Stream.ofNullable(ended).filter(end -> !end.occurredAt().isAfter(at)))
                : Stream.empty();
    }

    /** Nobody can tell in how many days it will stand still before it is over. */
    void addTo(List<RunningTime.Pause> pauses, PausedDays days) {
        Instant until = until();
        if (whole == null || until == null) {
            pauses.add(new RunningTime.Pause(from, until));
        } else {
            days.add(from, until, whole == Whole.WORKING_DAY);
        }
    }
}
