package io.makegood.terms.pricing;

import io.makegood.terms.objective.Claim;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What pricing looks at of the verdict that stands on one due time.
 *
 * @param occurrence which of several, when an objective has several; else empty
 * @param rePromise 0 is the promise itself
 * @param known what was measured and learned, by name and in its type
 * @param because why it was excused or void
 */
public record Verdict(
        int number,
        String objective,
        String occurrence,
        int rePromise,
        State state,
        Map<String, Object> known,
        @Nullable String because,
        Claim.State claim) {

    /** How a promise stands; only a breach can be owed for. */
    public enum State {
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

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
