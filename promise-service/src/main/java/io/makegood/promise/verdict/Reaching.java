package io.makegood.promise.verdict;

import io.makegood.promise.history.HeardEvent;
import io.makegood.terms.clock.DueTimes.Due;
import io.makegood.terms.clock.PausedDays;
import io.makegood.terms.clock.RunningTime;
import io.makegood.terms.clock.RunningTime.Pause;
import io.makegood.terms.objective.Objective.Deadline;
import io.makegood.terms.objective.Pause.Whole;
import io.makegood.terms.objective.Start;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When what was promised was reached for good, and what of the time until then does not count. */
record Reaching(Optional<HeardEvent> event, RunningTime running, List<HeardEvent> pieces, int wanted) {

    static Reaching of(Scene scene, Clock clock) {
        Deadline objective = clock.objective();
        List<Pause> pauses = new ArrayList<>();
        PausedDays days = new PausedDays(scene.promise().zone());
        objective.pauses().forEach(rule -> pauses(scene, clock, rule).forEach(pause -> add(pause, rule, pauses, days)));
        List<HeardEvent> candidates = firstOfEachPiece(candidates(scene, clock).toList(), objective.pieces() != null);
        int wanted = wanted(scene, clock);
        Optional<HeardEvent> event =
                held(scene, clock, candidates.stream().skip(wanted - 1L).toList(), pauses);
        return new Reaching(event, new RunningTime(pauses, days), candidates, wanted);
    }

    /** How many pieces were not there at the due time; null when they are not counted. */
    @Nullable BigDecimal latePieces(Due due) {
        if (wanted == 1 && pieces.size() <= 1) {
            return BigDecimal.ONE;
        }
        long inTime = pieces.stream()
                .filter(piece -> due.exclusive()
                        ? piece.occurredAt().isBefore(due.at())
                        : !piece.occurredAt().isAfter(due.at()))
                .count();
        return BigDecimal.valueOf(Math.max(0, wanted - inTime));
    }

    private static Stream<HeardEvent> candidates(Scene scene, Clock clock) {
        Instant cancelledAt = scene.promise().cancelledAt();
        return sinceItCounts(scene, clock)
                .filter(event -> clock.objective().reachedBy().contains(event.type()))
                .filter(event -> clock.endsAt() == null || event.occurredAt().isBefore(clock.endsAt()))
                .filter(event -> cancelledAt == null || !event.occurredAt().isAfter(cancelledAt));
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
        return scene.since(clock.startedAt(), clock.subject());
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

    private static int wanted(Scene scene, Clock clock) {
        String pieces = clock.objective().pieces();
        Object fact = pieces == null ? null : scene.known(clock.subject()).get(pieces);
        return fact instanceof BigDecimal number ? Math.max(1, number.intValue()) : 1;
    }

    /** The first that nothing undoes for long enough; the time while it seemed to be reached does not count. */
    private static Optional<HeardEvent> held(
            Scene scene, Clock clock, List<HeardEvent> candidates, List<Pause> pauses) {
        for (HeardEvent candidate : candidates) {
            Optional<Instant> undone = undone(scene, clock, candidate);
            if (undone.isEmpty()) {
                return Optional.of(candidate);
            }
            pauses.add(new Pause(candidate.occurredAt(), undone.get()));
        }
        return Optional.empty();
    }

    private static Optional<Instant> undone(Scene scene, Clock clock, HeardEvent candidate) {
        Instant held = candidate.occurredAt().plus(clock.objective().holds());
        return scene.since(candidate.occurredAt(), clock.subject())
                .filter(event -> clock.objective().undoneBy().contains(event.type()))
                .map(HeardEvent::occurredAt)
                .filter(at -> at.isAfter(candidate.occurredAt()) && at.isBefore(held))
                .findFirst();
    }

    /** Nobody can tell in how many days it will stand still before it is over. */
    private static void add(Pause pause, io.makegood.terms.objective.Pause rule, List<Pause> pauses, PausedDays days) {
        if (rule.whole() == null || pause.until() == null) {
            pauses.add(pause);
        } else {
            days.add(pause.from(), pause.until(), rule.whole() == Whole.WORKING_DAY);
        }
    }

    private static List<Pause> pauses(Scene scene, Clock clock, io.makegood.terms.objective.Pause rule) {
        List<Pause> pauses = new ArrayList<>();
        Instant[] begun = new Instant[1];
        scene.since(clock.startedAt(), clock.subject()).forEach(event -> {
            if (begun[0] == null && rule.from().contains(event.type())) {
                begun[0] = event.occurredAt();
            } else if (begun[0] != null && rule.until().contains(event.type())) {
                pauses.add(new Pause(begun[0], event.occurredAt()));
                begun[0] = null;
            }
        });
        if (begun[0] != null) {
            pauses.add(new Pause(begun[0], null));
        }
        return pauses;
    }
}
