package io.makegood.promise.verdict;

import io.makegood.promise.promise.Paused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one due time, from its beginning to its end, if no further facts come. It depends on the facts alone,
 * not on when they were heard nor on who was watching, so past and future are told alike.
 *
 * @param subject what it is about; null when its events need not say
 * @param beganAt when it was promised, offered again, or started by an event
 * @param dueAt null when there is no due time, as with what must not happen
 * @param outcomes each as of the moment from which it holds, earliest first; the first is what it begins as
 * @param paused null while its clock runs
 */
record Course(
        DueKey key,
        @Nullable String subject,
        Instant beganAt,
        @Nullable Instant dueAt,
        List<Outcome> outcomes,
        @Nullable Paused paused) {

    Course {
        outcomes = List.copyOf(outcomes);
    }

    Course(DueKey key, @Nullable String subject, Instant beganAt, @Nullable Instant dueAt, List<Outcome> outcomes) {
        this(key, subject, beganAt, dueAt, outcomes, null);
    }

    /** The events that started it; none when the promise did. */
    List<Evidence> startedBy() {
        return outcomes.get(0).grounds().basis();
    }

    Optional<Outcome> breach() {
        return outcomes.stream()
                .filter(outcome -> outcome.state() == State.BREACHED)
                .findFirst();
    }

    /** What started it, and the event that broke it, unless that was broken in silence. */
    List<Evidence> eventsBehind(Outcome breach) {
        return Stream.concat(
                        startedBy().stream(), Stream.ofNullable(breach.grounds().decidedBy()))
                .toList();
    }
}
