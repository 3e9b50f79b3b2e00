package io.makegood.compensation.entitlement;

import io.makegood.compensation.payout.Holding;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Standing;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an entitlement for what is no money, such as a replacement or an apology: each is given once, and
 * none is got back.
 *
 * @param isReplaced whether what waits is not what is to be given
 * @param payout that gives what is missing; null if what waits is right, or nothing is missing
 */
record Giving(boolean isReplaced, @Nullable Payout payout) {

    static Giving of(Entitlement entitlement, Standing before, Holding holding) {
        List<String> missing = before.things().missing(entitlement.inKind());
        if (before.things().isHeld(missing)) {
            return new Giving(false, null);
        }
        return new Giving(true, missing.isEmpty() ? null : payout(entitlement, missing, before, holding));
    }

    private static Payout payout(Entitlement entitlement, List<String> missing, Standing before, Holding holding) {
        Money zero = Money.zero(entitlement.amount().getCurrencyUnit());
        Payout payout = Payout.inKind(
                entitlement.promise(),
                entitlement.grounds(),
                entitlement.form(),
                missing,
                zero,
                entitlement.computedAt());
        return payout.heldFor(holding.reasons(payout, before.gone()));
    }
}
