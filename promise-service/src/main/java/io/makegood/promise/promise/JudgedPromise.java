package io.makegood.promise.promise;

import io.makegood.promise.verdict.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A promise and what it has come to so far, by its last verdicts. */
public record JudgedPromise(Promise promise, State state, List<JudgedDueTime> dueTimes) {

    JudgedPromise with(List<JudgedDueTime> all) {
        return new JudgedPromise(
                promise.with(all.stream().map(JudgedDueTime::due).toList()), state, all);
    }

    /** As of when the promise, or a later date, was last found breached. */
    Optional<Instant> lastBreach() {
        return dueTimes.stream()
                .filter(due -> due.state() == State.BREACHED)
                .map(JudgedDueTime::asOf)
                .max(Comparator.naturalOrder());
    }

    /** A due time and what it has come to, as of when; {@code lateBy} as its last verdict measured it. */
    public record JudgedDueTime(
            DueTime due,
            State state,
            Instant asOf,
            @Nullable Duration lateBy) {}
}
