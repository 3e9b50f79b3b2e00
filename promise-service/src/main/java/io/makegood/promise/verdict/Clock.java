package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.promise.DueTime;
import io.makegood.terms.objective.Objective.Deadline;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is timed.
 *
 * @param subject what its events are about; null when they need not say
 * @param endsAt when another clock of the same subject takes over
 * @param offered the later date, when it is one
 * @param payout whose it is; null when it is not about a payout
 * @param startedBy the events that started it; none when the promise did
 */
record Clock(
        Deadline objective,
        String occurrence,
        @Nullable String subject,
        Instant startedAt,
        @Nullable Instant endsAt,
        @Nullable DueTime offered,
        @Nullable OwedPayout payout,
        List<Evidence> startedBy) {

    Clock endingAt(Instant end) {
        return new Clock(objective, occurrence, subject, startedAt, end, offered, payout, startedBy);
    }

    DueKey key() {
        return new DueKey(objective.id(), occurrence, rePromise());
    }

    int rePromise() {
        return offered == null ? 0 : offered.rePromise();
    }

    /** What it hears of, from its start until its end. */
    Stream<HeardEvent> events(Scene scene) {
        return scene.since(startedAt, subject)
                .filter(scene::isStillPromised)
                .filter(event -> payout == null || payout.isMeantBy(event))
                .filter(event -> endsAt == null || event.occurredAt().isBefore(endsAt));
    }

    /** Whether it was reached, and held, or called off before some moment. */
    boolean isOverBefore(Scene scene, Instant at) {
        Clock soFar = endingAt(at);
        boolean isReached = Reaching.of(scene, soFar, scene.sheet(scene.known(subject)))
                .event()
                .filter(event -> !event.occurredAt().plus(objective.holds()).isAfter(at))
                .isPresent();
        return isReached || soFar.events(scene).anyMatch(event -> CalledOff.isCallingOff(objective, event));
    }
}
