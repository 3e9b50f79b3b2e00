package io.makegood.compensation.entitlement;

import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.payout.Payouts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What follows from entitlements: they are kept and told, differences are instructed or held, and all is booked. */
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

    void draw(List<Consequence> drawn) {
        entitlements.add(drawn);
        payouts.add(
                drawn.stream().flatMap(one -> Stream.ofNullable(one.payout())).toList());
        payouts.withdraw(
                drawn.stream().flatMap(one -> one.withdrawals().stream()).toList());
        ledger.book(drawn.stream().flatMap(Bookings::of).toList());
    }
}
