package io.makegood.compensation.entitlement;

import io.makegood.compensation.payout.Holding;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Standing;
import io.makegood.compensation.payout.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one entitlement. What still waited is withdrawn, and one payout of the net takes its place; only
 * what went out already can be recovered.
 *
 * @param before what was done about its award until then
 * @param toPay what is still to be paid in all
 * @param toRecover what went out and has to come back
 * @param payout that pays the one or recovers the other; null if what waits is right, or nothing is to be done
 */
record Consequence(
        Entitlement entitlement,
        Standing before,
        Money toPay,
        Money toRecover,
        @Nullable Payout payout) {

    /** @param payBy by when what is still to be paid is promised to be; null if it is not */
    static Consequence of(Entitlement entitlement, Standing before, Holding holding, @Nullable Instant payBy) {
        Money toPay = before.toPay(entitlement.amount());
        Money toRecover = before.beyond(entitlement.instructed());
        Consequence bare = new Consequence(entitlement, before, toPay, toRecover, null);
        return bare.change().isZero()
                ? bare
                : new Consequence(entitlement, before, toPay, toRecover, bare.newPayout(holding, payBy));
    }

    private @Nullable Payout newPayout(Holding holding, @Nullable Instant payBy) {
        if (toRecover.isPositive()) {
            return payoutOf(toRecover.negated());
        }
        if (toPay.isZero()) {
            return null;
        }
        Payout payment = payoutOf(toPay).promisedBy(payBy);
        return payment.heldFor(holding.reasons(payment, before.gone().plus(toPay)));
    }

    private Payout payoutOf(Money difference) {
        return Payout.of(
                entitlement.promise(), entitlement.grounds(), entitlement.form(), difference, entitlement.computedAt());
    }

    /** By how much what is to be paid changes; negative when less is owed, whether it waited or went out. */
    private Money change() {
        return owedChange().minus(toRecover);
    }

    /** By how much what is owed and has not gone out changes. */
    Money owedChange() {
        return toPay.minus(before.heldInAll());
    }

    /** What of earlier rejections no longer counts, because it is not owed any more; negative if it counts again. */
    Money lapsed() {
        return change().minus(entitlement.difference());
    }

    List<Withdrawal> withdrawals() {
        UUID replacement = toPay.isZero() || payout == null ? null : payout.id();
        return owedChange().isZero()
                ? List.of()
                : before.held().stream()
                        .map(held -> new Withdrawal(held, replacement, entitlement.computedAt()))
                        .toList();
    }

    Standing after() {
        Standing left = owedChange().isZero() ? before : before.withoutHeld();
        return payout == null ? left : left.with(payout);
    }
}
