package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.terms.Sheet;
import io.makegood.terms.clock.DueTimes.Due;
import io.makegood.terms.clock.PausedDays;
import io.makegood.terms.clock.RunningTime;
import io.makegood.terms.clock.RunningTime.Pause;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Start;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** When what was promised was reached for good, and what of the time until then does not count. */
record Reaching(
        Optional<HeardEvent> event, RunningTime running, List<Pausing> pausings, List<HeardEvent> pieces, int wanted) {

    /** What was reached and held, if anything, and what only seemed so. */
    private record Held(Optional<HeardEvent> event, List<Pausing> undone) {}

    /** @param known by which pieces and the earliest moment go */
    static Reaching of(Scene scene, Clock clock, Sheet known) {
        Deadline objective = clock.objective();
        List<Pausing> pausings = new ArrayList<>();
        objective.pauses().forEach(rule -> pausings.addAll(Pausing.all(scene, clock, rule)));
        List<Pause> pauses = new ArrayList<>();
        PausedDays days = new PausedDays(scene.promise().zone());
        pausings.forEach(pausing -> pausing.addTo(pauses, days));
        List<HeardEvent> candidates =
                firstOfEachPiece(candidates(scene, clock, known).toList(), objective.pieces() != null);
        int wanted = wanted(objective, known);
        Held held = held(scene, clock, candidates.stream().skip(wanted - 1L).toList());
        held.undone().forEach(undone -> undone.addTo(pauses, days));
        pausings.addAll(held.undone());
        return new Reaching(held.event(), new RunningTime(pauses, days), pausings, candidates, wanted);
    }

    /** What began the pause that nobody has ended; of several, the first. */
    Optional<HeardEvent> pausedBy() {
        return pausings.stream()
                .filter(pausing -> pausing.until() == null)
                .map(Pausing::begun)
                .min(Comparator.comparing(HeardEvent::occurredAt));
    }

    /** What tells by some moment of what does not count, and of the pieces that were there. */
    Stream<HeardEvent> eventsBy(Instant at) {
        Stream<HeardEvent> there = wanted == 1
                ? Stream.of()
                : pieces.stream().filter(piece -> !piece.occurredAt().isAfter(at));
        return Stream.concat(pausings.stream().flatMap(pausing -> pausing.eventsBy(at)), there);
    }

    /** How many pieces were not there at the due time, or when it ended before that. */
    BigDecimal latePieces(Due due, Instant at) {
        if (wanted == 1 && pieces.size() <= 1) {
            return BigDecimal.ONE;
        }
        long inTime = pieces.stream()
                .filter(piece -> !piece.occurredAt().isAfter(at))
                .filter(piece -> due.exclusive()
                        ? piece.occurredAt().isBefore(due.at())
                        : !piece.occurredAt().isAfter(due.at()))
                .count();
        return BigDecimal.valueOf(Math.max(0, wanted - inTime));
    }

    private static Stream<HeardEvent> candidates(Scene scene, Clock clock, Sheet known) {
        Instant earliest = earliest(clock.objective(), known);
        return sinceItCounts(scene, clock)
                .filter(event -> clock.objective().reachedBy().contains(event.type()))
                .filter(event -> !event.occurredAt().isBefore(earliest))
                .filter(event -> clock.endsAt() == null || event.occurredAt().isBefore(clock.endsAt()))
                .filter(scene::isStillPromised);
    }

    private static Instant earliest(Deadline objective, Sheet known) {
        Object moment = objective.notBefore() == null ? null : known.value(objective.notBefore());
        return moment instanceof ZonedDateTime at ? at.toInstant() : Instant.MIN;
    }

    /** A clock that the promise started may have been reached before; one that an event started not. */
    private static Stream<HeardEvent> sinceItCounts(Scene scene, Clock clock) {
        Deadline objective = clock.objective();
        if (objective.start() instanceof Start.Made) {
            return scene.events(null);
        }
        if (objective.start() instanceof Start.First) {
            return Deadlines.startedAt(scene, objective).stream().flatMap(start -> scene.since(start, null));
        }
        return clock.events(scene);
    }

    private static List<HeardEvent> firstOfEachPiece(List<HeardEvent> events, boolean inPieces) {
        if (!inPieces) {
            return events;
        }
        Map<String, HeardEvent> first = new LinkedHashMap<>();
        events.forEach(event -> first.putIfAbsent(piece(event), event));
        return List.copyOf(first.values());
    }

    private static String piece(HeardEvent event) {
        String named = Objects.requireNonNullElse(event.subject(), Objects.requireNonNullElse(event.parcel(), ""));
        return named.isEmpty() ? event.id().toString() : named;
    }

    private static int wanted(Deadline objective, Sheet known) {
        Object fact = objective.pieces() == null ? null : known.value(objective.pieces());
        return fact instanceof BigDecimal number ? Math.max(1, number.intValue()) : 1;
    }

    /** The first that nothing undoes for long enough; the time while it seemed to be reached does not count. */
    private static Held held(Scene scene, Clock clock, List<HeardEvent> candidates) {
        List<Pausing> seeming = new ArrayList<>();
        for (HeardEvent candidate : candidates) {
            Optional<HeardEvent> undone = undone(scene, clock, candidate);
            if (undone.isEmpty()) {
                return new Held(Optional.of(candidate), seeming);
            }
            seeming.add(new Pausing(candidate, null, candidate.occurredAt(), undone.get()));
        }
        return new Held(Optional.empty(), seeming);
    }

    private static Optional<HeardEvent> undone(Scene scene, Clock clock, HeardEvent candidate) {
        Instant held = candidate.occurredAt().plus(clock.objective().holds());
        return scene.since(candidate.occurredAt(), clock.subject())
                .filter(event -> clock.objective().undoneBy().contains(event.type()))
                .filter(event -> event.occurredAt().isAfter(candidate.occurredAt())
                        && event.occurredAt().isBefore(held))
                .findFirst();
    }
}
