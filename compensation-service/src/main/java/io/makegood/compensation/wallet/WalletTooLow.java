package io.makegood.compensation.wallet;

import io.makegood.kernel.refusal.Refusal;
import org.joda.money.Money;

/** A wallet never goes below zero. */
public final class WalletTooLow extends Refusal {

    WalletTooLow(String customer, Money balance, Money amount) {
        super(
                Kind.CONFLICT,
                "wallet-too-low",
                "the wallet of %s holds %s, which is less than %s".formatted(customer, balance, amount));
    }
}
