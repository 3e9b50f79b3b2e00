package io.makegood.compensation.entitlement;

import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Payouts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What follows from entitlements: they are kept and told, differences are instructed, and all is booked. */
@ApplicationScoped
class Consequences {

    private final Entitlements entitlements;
    private final Payouts payouts;
    private final Ledger ledger;

    Consequences(Entitlements entitlements, Payouts payouts, Ledger ledger) {
        this.entitlements = entitlements;
        this.payouts = payouts;
        this.ledger = ledger;
    }

    void draw(List<Entitlement> computed) {
        entitlements.add(computed);
        payouts.instruct(computed.stream().flatMap(Consequences::payout).toList());
        ledger.book(computed.stream().flatMap(Bookings::of).toList());
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
