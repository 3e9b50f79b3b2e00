package io.makegood.compensation.promise;

import io.makegood.compensation.Word;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Our copy of what promise-service judged. Immutable; of one objective and re-promise the highest number counts. */
public record Verdict(
        PromiseId promise,
        int number,
        String objective,
        int rePromise,
        State state,
        @Nullable Duration lateBy,
        @Nullable String excusedBy,
        List<EventRef> events) {

    /** A fulfilment event that the verdict rests on. */
    public record EventRef(String source, String id) {}

    /** How the promise stands; only a breach can be owed for. */
    public enum State implements Word {
        OPEN,
        AT_RISK,
        KEPT,
        BREACHED,
        EXCUSED,
        VOID;

        /** Until it is decided nothing can be said about what is owed. */
        public boolean isDecided() {
            return this != OPEN && this != AT_RISK;
        }
    }
}
