package io.makegood.terms.objective;

import io.makegood.terms.condition.Condition;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is owed until it is claimed in time; without a window, at any time.
 *
 * @param withinDays local days, the last one included; or
 * @param within exactly so long
 */
public record Claim(
        String pointer,
        Condition when,
        @Nullable Period withinDays,
        @Nullable Duration within,
        Duration notBefore,
        After after,
        @Nullable String event) {

    public static final String EVENT = "claimed";

    /** Wherever it is said, and for whomever. */
    public boolean hasWindowOf(Claim other) {
        return equals(
                new Claim(pointer, when, other.withinDays, other.within, other.notBefore, other.after, other.event));
    }

    /** From where the window is counted. */
    public enum After {
        MADE,
        DUE,
        BREACH,
        EVENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a claim stands. */
    public enum State {
        NOT_NEEDED,
        MISSING,
        TOO_EARLY,
        TOO_LATE,
        IN_TIME;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** As it would stand once it was claimed in time; what was claimed too late stays so. */
        public State ifAsked() {
            return this == MISSING || this == TOO_EARLY ? IN_TIME : this;
        }

        public boolean isPayable() {
            return this == NOT_NEEDED || this == IN_TIME;
        }
    }
}
