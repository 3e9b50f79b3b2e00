package io.makegood.compensation.entitlement;

import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.payout.Payouts;
import io.makegood.compensation.recourse.Recourse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/**
 * What follows from entitlements: they are kept and told; what others owe us is claimed; of what we owe, differences are
 * instructed or held, and booked.
 */
@ApplicationScoped
class Consequences {

    private final Entitlements entitlements;
    private final Recourse recourse;
    private final Payouts payouts;
    private final Ledger ledger;

    Consequences(Entitlements entitlements, Recourse recourse, Payouts payouts, Ledger ledger) {
        this.entitlements = entitlements;
        this.recourse = recourse;
        this.payouts = payouts;
        this.ledger = ledger;
    }

    void draw(List<Consequence> drawn) {
        Set<Entitlement> ours = Set.copyOf(
                recourse.split(drawn.stream().map(Consequence::entitlement).toList()));
        entitlements.add(drawn, ours);
        follow(drawn.stream().filter(one -> ours.contains(one.entitlement())).toList());
    }

    private void follow(List<Consequence> ours) {
        payouts.add(ours.stream().flatMap(Consequence::payouts).toList());
        payouts.withdraw(
                ours.stream().flatMap(one -> one.withdrawals().stream()).toList());
        ledger.book(ours.stream().flatMap(Bookings::of).toList());
    }
}
