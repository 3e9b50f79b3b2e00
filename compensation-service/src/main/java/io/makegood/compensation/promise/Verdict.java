package io.makegood.compensation.promise;

import io.makegood.compensation.Word;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Our copy of what promise-service judged. Immutable; of one due time the highest number counts.
 *
 * @param known what was measured and learned, by name, as text
 * @param because why it was excused or void
 * @param claim whether it was claimed; null when nothing needs to be
 * @param missedAt since when it counts as missed; null unless it was, and for verdicts heard before this was kept
 * @param carrier who reported what caused it, where that makes a carrier responsible; else null
 */
public record Verdict(
        PromiseId promise,
        int number,
        String objective,
        String occurrence,
        int rePromise,
        State state,
        Map<String, String> known,
        @Nullable String because,
        @Nullable String claim,
        List<EventRef> events,
        @Nullable Instant missedAt,
        @Nullable String carrier) {

    /** A fulfilment event that the verdict rests on. */
    public record EventRef(String source, String id) {}

    /** Which due time of its promise. */
    public record DueKey(String objective, String occurrence, int rePromise) {}

    /** How the promise stands; only a breach can be owed for. */
    public enum State implements Word {
        OPEN,
        AT_RISK,
        KEPT,
        BREACHED,
        EXCUSED,
        VOID;

        public boolean isDecided() {
            return this != OPEN && this != AT_RISK;
        }
    }

    public Verdict {
        known = Map.copyOf(known);
        events = List.copyOf(events);
    }

    /** For which no carrier is known to be responsible. */
    public Verdict(
            PromiseId promise,
            int number,
            String objective,
            String occurrence,
            int rePromise,
            State state,
            Map<String, String> known,
            @Nullable String because,
            @Nullable String claim,
            List<EventRef> events,
            @Nullable Instant missedAt) {
        this(promise, number, objective, occurrence, rePromise, state, known, because, claim, events, missedAt, null);
    }

    public DueKey due() {
        return new DueKey(objective, occurrence, rePromise);
    }
}
