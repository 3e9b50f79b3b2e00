package io.makegood.compensation.payout;

import io.makegood.compensation.Word;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt to issue a payout.
 *
 * @param reason why it was not settled
 * @param reference what the payer calls it
 */
public record Outcome(
        Kind kind, @Nullable String reason, @Nullable String reference) {

    /** Refused means it would be again; unclear means it may or may not have been paid, so it is issued again. */
    public enum Kind implements Word {
        SETTLED,
        REFUSED,
        UNCLEAR
    }

    public static Outcome settled(@Nullable String reference) {
        return new Outcome(Kind.SETTLED, null, reference);
    }

    public static Outcome refused(String reason) {
        return new Outcome(Kind.REFUSED, reason, null);
    }

    public static Outcome unclear(String reason) {
        return new Outcome(Kind.UNCLEAR, reason, null);
    }

    boolean isSettled() {
        return kind == Kind.SETTLED;
    }

    boolean isUnclear() {
        return kind == Kind.UNCLEAR;
    }
}
