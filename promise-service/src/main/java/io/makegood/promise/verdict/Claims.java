package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.terms.objective.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is owed was claimed in its window.
 *
 * @param state null when nothing has to be claimed
 * @param events the claim that counts, and the event from which its window counts
 */
record Claims(Claim.@Nullable State state, List<HeardEvent> events) {

    /** What was missed: about what, when it was due, if ever, and since when it counts as missed. */
    record Breach(
            DueKey key, @Nullable String subject, @Nullable Instant dueAt, Instant at) {}

    private record Claimed(HeardEvent event, Claim.State state) {}

    static Claims of(Scene scene, Breach breach) {
        return scene.terms()
                .claim(breach.key().objective(), breach.key().rePromise())
                .map(claim -> of(claim, scene, breach))
                .orElse(new Claims(null, List.of()));
    }

    private static Claims of(Claim claim, Scene scene, Breach breach) {
        if (!claim.when().holds(scene.sheet(scene.known(breach.subject())))) {
            return new Claims(Claim.State.NOT_NEEDED, List.of());
        }
        Optional<HeardEvent> opening = opening(claim, scene, breach.subject());
        Optional<Instant> from = from(claim, scene, opening, breach);
        return scene.events(breach.subject())
                .filter(event -> event.type().equals(Claim.EVENT))
                .map(event -> new Claimed(event, state(claim, scene, from, event.occurredAt())))
                .max(Comparator.comparing(Claimed::state))
                .map(best -> new Claims(
                        best.state(),
                        Stream.concat(opening.stream(), Stream.of(best.event())).toList()))
                .orElse(new Claims(Claim.State.MISSING, List.of()));
    }

    private static Optional<HeardEvent> opening(Claim claim, Scene scene, @Nullable String subject) {
        return scene.events(subject)
                .filter(event -> event.type().equals(claim.event()))
                .findFirst();
    }

    private static Optional<Instant> from(Claim claim, Scene scene, Optional<HeardEvent> opening, Breach breach) {
        return switch (claim.after()) {
            case MADE -> Optional.of(scene.promise().madeAt());
            case DUE -> Optional.of(Objects.requireNonNullElse(breach.dueAt(), breach.at()));
            case BREACH -> Optional.of(breach.at());
            case EVENT -> opening.map(HeardEvent::occurredAt);
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
