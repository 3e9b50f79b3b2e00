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
 * @param nextAt when to try again, or to ask; null when the payout is settled or
 *     has failed, or when the provider will tell by itself
 */
public record Attempt(
        DuePayout issued,
        Payout payout,
        Outcome outcome,
        Instant endedAt,
        @Nullable Instant nextAt) {

    /** @param retryAfter how long to wait if the outcome is unclear or pending; empty after the last attempt */
    public static Attempt of(DuePayout issued, Outcome outcome, Optional<Duration> retryAfter, Instant now) {
        boolean isOpen = outcome.isUnclear() || outcome.isPending();
        Instant nextAt = isOpen ? retryAfter.map(now::plus).orElse(null) : null;
        State state = state(outcome, nextAt);
        return new Attempt(issued, after(issued.payout(), state, outcome, now), outcome, now, nextAt);
    }

    private static State state(Outcome outcome, @Nullable Instant nextAt) {
        if (outcome.isPending() || nextAt != null) {
            return State.INSTRUCTED;
        }
        return outcome.isSettled() ? State.SETTLED : State.FAILED;
    }

    /** A payout that was settled is so no longer: its money has come back. */
    public static Attempt returned(DuePayout settled, Outcome refused, Instant now) {
        Outcome returned = refused.returned();
        return new Attempt(settled, after(settled.payout(), State.FAILED, returned, now), returned, now, null);
    }

    /** The same, by what the payer calls it. */
    Attempt of(String reference) {
        return of(issued, outcome.of(reference), Optional.empty(), endedAt);
    }

    private static Payout after(Payout before, State state, Outcome outcome, Instant now) {
        return before.with(new Progress(
                state,
                before.progress().attempts() + 1,
                state == State.INSTRUCTED ? null : now,
                outcome.reason(),
                outcome.reference()));
    }

    /** Money that has moved is booked, and booked back if it returned; money that has not stays owed. */
    public Stream<Transfer> bookings() {
        return payout.isInKind() ? Stream.empty() : bookingsOfMoney();
    }

    private Stream<Transfer> bookingsOfMoney() {
        return switch (outcome.kind()) {
            case SETTLED -> Stream.of(transfer("settled:", taken(), given()));
            case RETURNED -> Stream.of(transfer("returned:", given(), taken()));
            case REFUSED, UNCLEAR, PENDING -> Stream.empty();
        };
    }

    /** What a settled payout makes less. */
    private Account taken() {
        return payout.kind() == Payout.Kind.PAYMENT ? Account.OWED_TO_CUSTOMERS : carried();
    }

    private Account given() {
        return payout.kind() == Payout.Kind.PAYMENT ? carried() : Account.RECOVERABLE_FROM_CUSTOMERS;
    }

    /** Where it is afterwards: with the provider, until that settles it with the merchant; or in our own books. */
    private Account carried() {
        return isOfOwnBook() ? Account.CUSTOMER_CREDIT : Account.PAID_OUT;
    }

    boolean isOfOwnBook() {
        return issued.provider().kind().isOwnBook();
    }

    private Transfer transfer(String purpose, Account debit, Account credit) {
        return new Transfer(
                payout.promise().tenant(),
                payout.id(),
                purpose + issued.issueKey(),
                debit,
                credit,
                payout.amount(),
                endedAt);
    }
}
