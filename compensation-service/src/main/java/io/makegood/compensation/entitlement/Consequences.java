package io.makegood.compensation.entitlement;

import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Payouts;
import io.makegood.compensation.recourse.Recourse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * What follows from entitlements: they are kept and told; what others owe us is claimed; of what we owe, differences are
 * instructed and booked.
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

    void draw(List<Entitlement> computed) {
        entitlements.add(computed);
        List<Entitlement> ours = recourse.split(computed);
        payouts.instruct(ours.stream().flatMap(Consequences::payout).toList());
        ledger.book(ours.stream().flatMap(Bookings::of).toList());
    }

    private static Stream<Payout> payout(Entitlement entitlement) {
        if (entitlement.difference().isZero()) {
            return Stream.empty();
        }
        return Stream.of(Payout.of(
                entitlement.promise(),
                entitlement.grounds(),
                entitlement.form(),
                entitlement.difference(),
                entitlement.computedAt()));
    }
}
