package io.makegood.compensation.payout;

import io.makegood.compensation.routing.ProviderKind;
import io.makegood.compensation.wallet.Credit;
import io.makegood.compensation.wallet.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The wallets of customers. */
@ApplicationScoped
class WalletPayouts implements OwnBook {

    private final Wallets wallets;

    WalletPayouts(Wallets wallets) {
        this.wallets = wallets;
    }

    @Override
    public ProviderKind kind() {
        return ProviderKind.WALLET;
    }

    @Override
    public List<Attempt> give(List<Attempt> payments) {
        wallets.credit(payments.stream().map(WalletPayouts::credit).toList());
        return payments;
    }

    @Override
    public boolean takeBack(Attempt recovery) {
        Payout payout = recovery.payout();
        return wallets.takeBack(
                payout.promise().tenant(),
                payout.promise().customer(),
                payout.amount(),
                payout.id(),
                recovery.endedAt());
    }

    @Override
    public String refusal(Payout recovery) {
        return "the customer's wallet holds less than " + recovery.amount();
    }

    private static Credit credit(Attempt attempt) {
        Payout payout = attempt.payout();
        return new Credit(
                payout.promise().tenant(),
                payout.id(),
                payout.promise().customer(),
                payout.amount(),
                attempt.endedAt(),
                payout.form().expiresAt(attempt.endedAt()));
    }
}
