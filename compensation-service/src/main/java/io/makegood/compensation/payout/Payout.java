package io.makegood.compensation.payout;

import io.makegood.compensation.Word;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.terms.Form;
import io.makegood.kernel.TimeOrderedId;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An instruction to pay a customer a difference, or to get one back. There is one at most for each entitlement. Its id is the idempotency key towards whoever pays.
 */
public record Payout(
        UUID id,
        Promise promise,
        Grounds grounds,
        Kind kind,
        Form form,
        Money amount,
        Instant instructedAt,
        Progress progress) {

    /** The entitlement that a payout follows from, and why in one sentence. */
    public record Grounds(UUID entitlement, String award, int verdict, String explanation) {}

    /** Which way the money goes. */
    public enum Kind implements Word {
        PAYMENT,
        RECOVERY
    }

    /** A payout is settled or failed for good; a failed one can be tried again by hand. */
    public enum State implements Word {
        INSTRUCTED,
        SETTLED,
        FAILED
    }

    /** How far a payout has come; the reason says why it waits or failed, the reference is the payer's own. */
    public record Progress(
            State state,
            int attempts,
            @Nullable Instant endedAt,
            @Nullable String reason,
            @Nullable String reference) {

        static final Progress NONE = new Progress(State.INSTRUCTED, 0, null, null, null);
    }

    Payout with(Progress progress) {
        return new Payout(id, promise, grounds, kind, form, amount, instructedAt, progress);
    }

    /** Brings what was instructed up or down by the difference, which is not zero. */
    public static Payout of(Promise promise, Grounds grounds, Form form, Money difference, Instant now) {
        Kind kind = difference.isPositive() ? Kind.PAYMENT : Kind.RECOVERY;
        return new Payout(TimeOrderedId.next(), promise, grounds, kind, form, difference.abs(), now, Progress.NONE);
    }

    /** For people who read logs. */
    @Override
    public String toString() {
        return "%s %s of %s for %s".formatted(kind.word(), id, amount, promise.orderKey());
    }
}
