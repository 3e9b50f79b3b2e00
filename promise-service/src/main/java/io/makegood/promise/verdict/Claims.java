package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.terms.objective.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what is owed was claimed in its window. */
final class Claims {

    private Claims() {}

    static Claim.@Nullable State state(
            Scene scene, @Nullable String subject, @Nullable Instant dueAt, Instant breachedAt) {
        Claim claim = scene.terms().claim();
        if (claim == null) {
            return null;
        }
        if (!claim.when().holds(scene.sheet(scene.known(subject)))) {
            return Claim.State.NOT_NEEDED;
        }
        Optional<Instant> from = from(claim, scene, subject, dueAt, breachedAt);
        List<Claim.State> states = scene.events(subject)
                .filter(event -> event.type().equals(Claim.EVENT))
                .map(event -> state(claim, scene, from, event.occurredAt()))
                .toList();
        return states.stream().max(Claim.State::compareTo).orElse(Claim.State.MISSING);
    }

    private static Optional<Instant> from(
            Claim claim, Scene scene, @Nullable String subject, @Nullable Instant dueAt, Instant breachedAt) {
        return switch (claim.after()) {
            case MADE -> Optional.of(scene.promise().madeAt());
            case DUE -> Optional.of(dueAt == null ? breachedAt : dueAt);
            case BREACH -> Optional.of(breachedAt);
            case EVENT ->
                scene.events(subject)
                        .filter(event -> event.type().equals(claim.event()))
                        .map(HeardEvent::occurredAt)
                        .findFirst();
        };
    }

    /** While the event from which the window counts has not come, no claim can be too late. */
    private static Claim.State state(Claim claim, Scene scene, Optional<Instant> from, Instant at) {
        if (from.isEmpty()) {
            return Claim.State.IN_TIME;
        }
        if (!claim.notBefore().isZero() && at.isBefore(from.get().plus(claim.notBefore()))) {
            return Claim.State.TOO_EARLY;
        }
        return isOver(claim, scene, from.get(), at) ? Claim.State.TOO_LATE : Claim.State.IN_TIME;
    }

    private static boolean isOver(Claim claim, Scene scene, Instant from, Instant at) {
        if (claim.withinDays() != null) {
            LocalDate last = scene.day(from).plus(claim.withinDays());
            return scene.day(at).isAfter(last);
        }
        Duration within = claim.within();
        return within != null && at.isAfter(from.plus(within));
    }
}
