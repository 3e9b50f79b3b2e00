package io.makegood.compensation.statement;

import io.makegood.compensation.Word;
import io.makegood.compensation.payout.Payout;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An exception: something that a person has to look at. Both sides are shown as far as there are two.
 *
 * @param since when the money moved, or was said to have moved
 */
public record Discrepancy(
        UUID id,
        Kind kind,
        State state,
        @Nullable Shown line,
        @Nullable Paid payout,
        Instant since,
        Instant raisedAt,
        Outcome outcome) {

    /** What does not match. */
    public enum Kind implements Word {
        /** A line of which no settled payout is known. */
        UNKNOWN,
        /** A settled payout that no line shows. */
        MISSING,
        /** A line that names a payout and moves another amount. */
        AMOUNT_DIFFERS,
        /** A line that shows a payout that another line has shown. */
        DUPLICATE,
        /** A line that names a payout and moves another currency. */
        CURRENCY_DIFFERS,
        /** Money that came back. */
        RETURNED;

        /** Whether the payout is one that no line accounts for. */
        boolean leavesPayoutOpen() {
            return this == MISSING || this == AMOUNT_DIFFERS || this == CURRENCY_DIFFERS;
        }
    }

    /** Whether anybody still has to look. */
    public enum State implements Word {
        OPEN,
        RESOLVED
    }

    /** The side of the provider or bank. */
    public record Shown(
            UUID id,
            UUID statement,
            int number,
            String account,
            String key,
            Instant bookedAt,
            Money amount,
            Money fee,
            String text) {}

    /** Our side. */
    public record Paid(
            UUID id,
            String order,
            String customer,
            String guarantee,
            Payout.Kind kind,
            Money amount,
            @Nullable Instant settledAt,
            @Nullable String reference) {}

    /** How it was resolved, by whom and why; what matched later was resolved by nobody. */
    public record Outcome(
            @Nullable String resolution,
            @Nullable String reason,
            @Nullable String resolvedBy,
            @Nullable Instant resolvedAt) {}

    public long ageInDays(Instant now) {
        Instant until = outcome.resolvedAt() == null ? now : outcome.resolvedAt();
        return Math.max(0, Duration.between(since, until).toDays());
    }
}
