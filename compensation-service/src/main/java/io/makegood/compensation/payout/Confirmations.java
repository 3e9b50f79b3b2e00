package io.makegood.compensation.payout;

import io.makegood.compensation.routing.ProviderKey;
import io.makegood.kernel.messaging.OrderLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What providers tell of their own accord, in the caller's transaction: each event has one effect, in whatever order. */
@ApplicationScoped
public class Confirmations {

    /**
     * One event of a provider.
     *
     * @param subject what it is about, by the provider's name for it
     * @param rank how far it says the subject has come
     * @param issueKey under which the payout was issued
     */
    public record Event(String id, String subject, int rank, UUID payout, String issueKey, Outcome outcome) {}

    private final Jdbi jdbi;
    private final OrderLocks orders;
    private final DuePayouts due;
    private final Settlement settlement;
    private final Payouts payouts;

    Confirmations(Jdbi jdbi, OrderLocks orders, DuePayouts due, Settlement settlement, Payouts payouts) {
        this.jdbi = jdbi;
        this.orders = orders;
        this.due = due;
        this.settlement = settlement;
        this.payouts = payouts;
    }

    public void hear(ProviderKey provider, Event event, Instant now) {
        Optional<DuePayout> concerned = issued(provider, event);
        if (concerned.isEmpty() || !isNew(provider, event, now)) {
            return;
        }
        orders.hold(List.of(concerned.get().payout().promise().orderKey()));
        if (!isOvertaken(provider, event)) {
            issued(provider, event)
                    .filter(issued -> issued.issueKey().equals(event.issueKey()))
                    .flatMap(issued -> confirmed(issued, event.outcome(), now))
                    .ifPresent(attempt -> settlement.recordKnown(List.of(attempt)));
        }
    }

    /** In the state the payout is in while the lock of its order is held. */
    private Optional<Attempt> confirmed(DuePayout issued, Outcome outcome, Instant now) {
        return switch (issued.payout().progress().state()) {
            case INSTRUCTED -> attempt(issued, outcome, endsIt(outcome), now);
            case SETTLED ->
                outcome.isRefused() ? Optional.of(Attempt.returned(issued, outcome, now)) : Optional.empty();
            case FAILED -> attempt(issued, outcome, isPaidAfterAll(issued, outcome), now);
            case HELD, REJECTED, WITHDRAWN -> Optional.empty();
        };
    }

    private static Optional<Attempt> attempt(DuePayout issued, Outcome outcome, boolean isNews, Instant now) {
        return isNews ? Optional.of(Attempt.of(issued, outcome, Optional.empty(), now)) : Optional.empty();
    }

    private static boolean endsIt(Outcome outcome) {
        return outcome.isSettled() || outcome.isRefused();
    }

    /** Nobody knew whether it was paid, and it was given up; now it is known. */
    private boolean isPaidAfterAll(DuePayout failed, Outcome outcome) {
        return outcome.isSettled() && payouts.isLastUnclear(failed.payout());
    }

    private Optional<DuePayout> issued(ProviderKey provider, Event event) {
        return due.issuedBy(provider, List.of(event.payout())).stream().findFirst();
    }

    private boolean isNew(ProviderKey provider, Event event, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into payment_event (tenant, provider, id, subject, rank, received_at)
                        values (:tenant, :provider, :id, :subject, :rank, :now)
                        on conflict do nothing
                        """)
                        .bind("tenant", provider.tenant().name())
                        .bind("provider", provider.name())
                        .bind("id", event.id())
                        .bind("subject", event.subject())
                        .bind("rank", event.rank())
                        .bind("now", now)
                        .execute()
                > 0);
    }

    private boolean isOvertaken(ProviderKey provider, Event event) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                          select from payment_event
                          where tenant = :tenant and provider = :provider and subject = :subject and rank > :rank)
                        """)
                .bind("tenant", provider.tenant().name())
                .bind("provider", provider.name())
                .bind("subject", event.subject())
                .bind("rank", event.rank())
                .mapTo(Boolean.class)
                .one());
    }
}
