package io.makegood.compensation.payout;

import io.makegood.compensation.wallet.Credit;
import io.makegood.compensation.wallet.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Brings payouts into the wallets of customers, in the transaction that records them. */
@ApplicationScoped
class WalletPayouts {

    private final Wallets wallets;

    WalletPayouts(Wallets wallets) {
        this.wallets = wallets;
    }

    /** The same attempts; a recovery of more than a wallet holds is refused. */
    List<Attempt> settle(List<Attempt> attempts) {
        wallets.credit(attempts.stream()
                .filter(attempt -> isOfWallet(attempt, Payout.Kind.PAYMENT))
                .map(WalletPayouts::credit)
                .toList());
        return attempts.stream()
                .map(attempt -> isOfWallet(attempt, Payout.Kind.RECOVERY) ? takenBack(attempt) : attempt)
                .toList();
    }

    private Attempt takenBack(Attempt attempt) {
        Payout payout = attempt.payout();
        boolean isTaken = wallets.takeBack(
                payout.promise().tenant(),
                payout.promise().customer(),
                payout.amount(),
                payout.id(),
                attempt.endedAt());
        Outcome refused = Outcome.refused("the customer's wallet holds less than " + payout.amount());
        return isTaken ? attempt : Attempt.of(attempt.issued(), refused, Optional.empty(), attempt.endedAt());
    }

    private static boolean isOfWallet(Attempt attempt, Payout.Kind kind) {
        return attempt.isOfWallet()
                && attempt.outcome().isSettled()
                && attempt.payout().kind() == kind;
    }

    private static Credit credit(Attempt attempt) {
        Payout payout = attempt.payout();
        return Credit.of(
                payout.promise().tenant(),
                payout.id(),
                payout.promise().customer(),
                payout.amount(),
                payout.form().expires(),
                attempt.endedAt());
    }
}
