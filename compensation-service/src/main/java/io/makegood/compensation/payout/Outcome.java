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

    /**
     * Refused means it would be again; unclear means it may or may not have been paid, so it is issued again; pending
     * means the provider has it and will say what came of it; returned means it was settled, and the money came back.
     */
    public enum Kind implements Word {
        SETTLED,
        REFUSED,
        UNCLEAR,
        PENDING,
        RETURNED
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

    public static Outcome pending(String reason, @Nullable String reference) {
        return new Outcome(Kind.PENDING, reason, reference);
    }

    /** The same, by what the payer calls it. */
    public Outcome of(String reference) {
        return new Outcome(kind, reason, reference);
    }

    Outcome returned() {
        return new Outcome(Kind.RETURNED, reason, reference);
    }

    public boolean isSettled() {
        return kind == Kind.SETTLED;
    }

    public boolean isRefused() {
        return kind == Kind.REFUSED;
    }

    public boolean isPending() {
        return kind == Kind.PENDING;
    }

    boolean isUnclear() {
        return kind == Kind.UNCLEAR;
    }
}
