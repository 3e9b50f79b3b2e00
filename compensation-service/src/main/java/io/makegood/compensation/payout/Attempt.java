package io.makegood.compensation.payout;

import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.compensation.payout.Payout.Progress;
import io.makegood.compensation.payout.Payout.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One try to issue a payout, and where it leaves the payout.
 *
 * @param issued as it was before
 * @param payout as it is after the attempt
 * @param nextAt when to try again; null when the payout is settled or has failed
 */
record Attempt(
        DuePayout issued,
        Payout payout,
        Outcome outcome,
        Instant endedAt,
        @Nullable Instant nextAt) {

    /** @param retryAfter how long to wait if the outcome is unclear; empty after the last attempt */
    static Attempt of(DuePayout issued, Outcome outcome, Optional<Duration> retryAfter, Instant now) {
        Payout before = issued.payout();
        Instant nextAt = outcome.isUnclear() ? retryAfter.map(now::plus).orElse(null) : null;
        Progress progress = new Progress(
                state(outcome, nextAt),
                before.progress().attempts() + 1,
                nextAt == null ? now : null,
                outcome.reason(),
                outcome.reference());
        return new Attempt(issued, before.with(progress), outcome, now, nextAt);
    }

    private static State state(Outcome outcome, @Nullable Instant nextAt) {
        if (nextAt != null) {
            return State.INSTRUCTED;
        }
        return outcome.isSettled() ? State.SETTLED : State.FAILED;
    }

    /** Money that has moved is booked; money that has not stays owed. */
    Stream<Transfer> bookings() {
        if (!outcome.isSettled()) {
            return Stream.empty();
        }
        return Stream.of(
                payout.kind() == Payout.Kind.PAYMENT
                        ? booking(Account.OWED_TO_CUSTOMERS, Account.PAID_OUT)
                        : booking(Account.PAID_OUT, Account.RECOVERABLE_FROM_CUSTOMERS));
    }

    private Transfer booking(Account debit, Account credit) {
        return new Transfer(
                payout.promise().tenant(),
                payout.id(),
                "settled:" + issued.issueKey(),
                debit,
                credit,
                payout.amount(),
                endedAt);
    }
}
