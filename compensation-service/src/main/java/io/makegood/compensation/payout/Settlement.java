package io.makegood.compensation.payout;

import io.makegood.compensation.ledger.Ledger;
import io.makegood.kernel.messaging.OrderLocks;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Records what came of attempts, each payout once. */
@ApplicationScoped
class Settlement {

    private final OrderLocks orders;
    private final DuePayouts due;
    private final Payouts payouts;
    private final OwnBooks books;
    private final Circuits circuits;
    private final Ledger ledger;

    Settlement(OrderLocks orders, DuePayouts due, Payouts payouts, OwnBooks books, Circuits circuits, Ledger ledger) {
        this.orders = orders;
        this.due = due;
        this.payouts = payouts;
        this.books = books;
        this.circuits = circuits;
        this.ledger = ledger;
    }

    /** All in one transaction; if that fails, each in its own, so that none is lost with another. */
    void record(Collection<Attempt> attempts) {
        try {
            QuarkusTransaction.requiringNew().run(() -> recordTogether(attempts));
        } catch (RuntimeException failed) {
            Log.warn("outcomes could not be recorded together, and are recorded one by one", failed);
            attempts.forEach(this::recordAlone);
        }
    }

    private void recordAlone(Attempt attempt) {
        try {
            QuarkusTransaction.requiringNew().run(() -> recordTogether(List.of(attempt)));
        } catch (RuntimeException failed) {
            Log.errorf(failed, "what came of %s could not be recorded; its lease will expire", attempt.payout());
        }
    }

    /** In the caller's transaction. */
    void recordTogether(Collection<Attempt> attempts) {
        orders.hold(attempts.stream()
                .map(attempt -> attempt.payout().promise().orderKey())
                .toList());
        Set<UUID> stillDue = due.stillDue(attempts);
        List<Attempt> ours = books.settle(attempts.stream()
                .filter(attempt -> stillDue.contains(attempt.payout().id()))
                .toList());
        due.reschedule(ours);
        circuits.hear(attempts);
        payouts.progress(ours);
        ours.forEach(Settlement::report);
        ledger.book(ours.stream().flatMap(Attempt::bookings).toList());
    }

    /** What is known for certain, under the locks of the orders: also of payouts that had ended before. */
    void recordKnown(Collection<Attempt> attempts) {
        if (!attempts.isEmpty()) {
            due.forget(attempts);
            payouts.progress(attempts);
            attempts.forEach(Settlement::report);
            ledger.book(attempts.stream().flatMap(Attempt::bookings).toList());
        }
    }

    private static void report(Attempt attempt) {
        Payout payout = attempt.payout();
        switch (payout.progress().state()) {
            case SETTLED -> Log.infof("%s settled", payout);
            case FAILED -> Log.warnf("%s failed: %s", payout, payout.progress().reason());
            case INSTRUCTED -> Log.debugf("%s is tried again at %s", payout, attempt.nextAt());
            case HELD, REJECTED, WITHDRAWN ->
                throw new IllegalStateException("%s was sent before it was instructed".formatted(payout));
        }
    }
}
