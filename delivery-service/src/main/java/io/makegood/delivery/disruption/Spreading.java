package io.makegood.delivery.disruption;

import io.makegood.delivery.disruption.Disruption.Phase;
import io.makegood.delivery.disruption.Disruptions.Pending;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Tells orders of disruptions. A batch is one transaction, from finding orders to their events and how far it got, so
 * that a crash loses nothing and doubles nothing; while one replica works on a disruption the others pass it over.
 */
@ApplicationScoped
public class Spreading {

    static final int BATCH = 500;

    private final Disruptions disruptions;
    private final TouchedOrders orders;
    private final Telling telling;
    private final Tenancy tenancy;

    Spreading(Disruptions disruptions, TouchedOrders orders, Telling telling, Tenancy tenancy) {
        this.disruptions = disruptions;
        this.orders = orders;
        this.telling = telling;
        this.tenancy = tenancy;
    }

    /** Works until there is nothing to do that nobody else does. One disruption that fails does not hold back others. */
    void drain(Instant now) {
        for (Pending pending : disruptions.pending(now)) {
            try {
                tenancy.actingFor(pending.tenant(), () -> drain(pending.id(), now));
            } catch (RuntimeException failed) {
                Log.errorf(failed, "disruption %s cannot be told now; trying again", pending.id());
            }
        }
    }

    private boolean drain(UUID id, Instant now) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> next(id, now));
        }
        return false;
    }

    /** One batch, in the transaction of the caller; false when there is no more to do. */
    boolean next(UUID id, Instant now) {
        return disruptions.claim(id).map(claimed -> next(claimed, now)).orElse(false);
    }

    private boolean next(Disruption disruption, Instant now) {
        return switch (disruption.phase()) {
            case WAITING -> begin(disruption);
            case RECORDING -> record(disruption, now);
            case REVISING -> revise(disruption, now);
            case NONE, DONE -> false;
        };
    }

    /** What becomes known from now on is told as it comes. */
    private boolean begin(Disruption disruption) {
        disruptions.holdOffNews();
        disruptions.save(disruption.in(Phase.RECORDING));
        return true;
    }

    private boolean record(Disruption disruption, Instant now) {
        List<TouchedOrder> batch = orders.page(disruption, orders.reached(disruption), BATCH);
        if (batch.isEmpty()) {
            disruptions.save(disruption.recordedAll());
            return true;
        }
        telling.tell(
                List.of(disruption), batch.stream().map(TouchedOrder::reference).toList(), now);
        orders.reach(disruption, batch.get(batch.size() - 1));
        return true;
    }

    private boolean revise(Disruption disruption, Instant now) {
        List<String> batch = orders.takeUnrevised(disruption, BATCH);
        if (batch.isEmpty()) {
            disruptions.save(disruption.in(Phase.DONE));
            return true;
        }
        telling.tell(List.of(disruption), batch, now);
        return true;
    }
}
