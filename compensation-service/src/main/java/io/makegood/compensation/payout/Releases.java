package io.makegood.compensation.payout;

import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Lets payouts go whose time to wait is over. */
@ApplicationScoped
class Releases {

    private static final int BATCH = 500;
    private static final Duration ASIDE = Duration.ofMinutes(1);

    private final OrderLocks orders;
    private final Payouts payouts;
    private final Tenancy tenancy;

    Releases(OrderLocks orders, Payouts payouts, Tenancy tenancy) {
        this.orders = orders;
        this.payouts = payouts;
        this.tenancy = tenancy;
    }

    /** All that are due at a moment. */
    void releaseAll(Instant now) {
        tenancy.acrossTenants(() -> {
            List<Payout> due = payouts.heldUntil(now, BATCH);
            while (!due.isEmpty()) {
                release(due, now);
                due = due.size() < BATCH ? List.of() : payouts.heldUntil(now, BATCH);
            }
        });
    }

    /** Together; if that fails, each by itself, and those that fail are set aside: none holds back another. */
    private void release(List<Payout> due, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> releaseTogether(due, now));
        } catch (RuntimeException failed) {
            if (due.size() == 1) {
                Log.errorf(failed, "%s has to wait although its time is over", due.get(0));
                QuarkusTransaction.requiringNew().run(() -> payouts.setAside(due.get(0), now.plus(ASIDE)));
            } else {
                due.forEach(one -> release(List.of(one), now));
            }
        }
    }

    /** What somebody decided on meanwhile, or facts changed, is left alone. */
    private void releaseTogether(Collection<Payout> due, Instant now) {
        orders.hold(due.stream().map(one -> one.promise().orderKey()).toList());
        payouts.decide(payouts.stillHeld(due).stream()
                .map(one -> one.afterWaiting(now))
                .toList());
    }
}
