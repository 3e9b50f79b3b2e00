package io.makegood.compensation.entitlement;

import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Holding;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Standing;
import io.makegood.compensation.payout.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one entitlement. What still waited is withdrawn, and one payout of the net takes its place; only
 * what went out already can be recovered.
 *
 * @param before what was done about its award until then
 * @param toPay what is still to be paid in all
 * @param toRecover what went out and has to come back
 * @param isReplaced whether what waits is not what is to be paid
 * @param payout that pays the one or recovers the other; null if what waits is right, or nothing is to be done
 * @param giving what follows for what is no money
 */
record Consequence(
        Entitlement entitlement,
        Standing before,
        Money toPay,
        Money toRecover,
        boolean isReplaced,
        @Nullable Payout payout,
        Giving giving) {

    /**
     * @param choice for which the payout is to wait
     * @param payBy by when what is still to be paid is promised to be; null if it is not
     */
    static Consequence of(
            Entitlement entitlement, Standing before, Optional<Hold> choice, Holding holding, @Nullable Instant payBy) {
        Money toPay = before.toPay(entitlement.amount());
        Money toRecover = before.beyond(entitlement.instructed());
        boolean isReplaced = !toPay.equals(before.heldInAll()) || waitsOtherwise(entitlement, before, choice);
        Giving giving = Giving.of(entitlement, before, holding);
        Consequence bare = new Consequence(entitlement, before, toPay, toRecover, isReplaced, null, giving);
        return isReplaced || toRecover.isPositive()
                ? new Consequence(
                        entitlement,
                        before,
                        toPay,
                        toRecover,
                        isReplaced,
                        bare.newPayout(choice, holding, payBy),
                        giving)
                : bare;
    }

    /** What waits has another form than what is owed, or another choice. */
    private static boolean waitsOtherwise(Entitlement entitlement, Standing before, Optional<Hold> choice) {
        return before.held().stream()
                .anyMatch(held -> !held.form().equals(entitlement.form())
                        || !held.choice().equals(choice));
    }

    private @Nullable Payout newPayout(Optional<Hold> choice, Holding holding, @Nullable Instant payBy) {
        if (toRecover.isPositive()) {
            return payoutOf(toRecover.negated());
        }
        if (toPay.isZero()) {
            return null;
        }
        Payout payment = payoutOf(toPay).promisedBy(payBy);
        List<Hold> others = holding.reasons(payment, before.gone().plus(toPay));
        return payment.heldFor(Stream.concat(choice.stream(), others.stream()).toList());
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

    /** All that are new: of money, and of what is none. */
    Stream<Payout> payouts() {
        return Stream.concat(Stream.ofNullable(payout), Stream.ofNullable(giving.payout()));
    }

    List<Withdrawal> withdrawals() {
        return Stream.concat(
                        isReplaced ? withdrawn(before.held(), toPay.isZero() ? null : payout) : Stream.empty(),
                        giving.isReplaced() ? withdrawn(before.things().held(), giving.payout()) : Stream.empty())
                .toList();
    }

    private Stream<Withdrawal> withdrawn(List<Payout> held, @Nullable Payout replacement) {
        return held.stream()
                .map(one ->
                        new Withdrawal(one, replacement == null ? null : replacement.id(), entitlement.computedAt()));
    }

    Standing after() {
        Standing left = isReplaced ? before.withoutHeld() : before;
        return payouts()
                .reduce(giving.isReplaced() ? left.withoutHeldThings() : left, Standing::with, (one, other) -> one);
    }
}
