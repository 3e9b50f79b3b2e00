package io.makegood.delivery.disruption;

import static java.util.stream.Collectors.toMap;

import io.makegood.delivery.disruption.Disruption.Phase;
import io.makegood.delivery.disruption.Disruptions.Pending;
import io.makegood.delivery.event.EventId;
import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.order.Registered;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells orders of disruptions. A batch is one transaction, from finding orders to their events and how far it got, so
 * that a crash loses nothing and doubles nothing; while one replica works on a disruption the others pass it over.
 * Orders that are registered after it began are told as they come.
 */
@ApplicationScoped
public class Spreading {

    static final int BATCH = 500;

    /** What came before its order may say that it is over. */
    private static final int AFTER_MATCHING = Interceptor.Priority.APPLICATION + 1_000;

    private final Disruptions disruptions;
    private final TouchedOrders orders;
    private final Recording recording;
    private final Events events;
    private final Tenancy tenancy;

    Spreading(Disruptions disruptions, TouchedOrders orders, Recording recording, Events events, Tenancy tenancy) {
        this.disruptions = disruptions;
        this.orders = orders;
        this.recording = recording;
        this.events = events;
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

    /** Orders registered from now on are told as they come. */
    private boolean begin(Disruption disruption) {
        disruptions.holdOffRegistrations();
        disruptions.save(disruption.in(Phase.RECORDING));
        return true;
    }

    private boolean record(Disruption disruption, Instant now) {
        List<TouchedOrder> batch = orders.page(disruption, orders.reached(disruption), BATCH);
        if (batch.isEmpty()) {
            disruptions.save(disruption.recordedAll());
            return true;
        }
        tell(disruption, batch, now);
        orders.reach(disruption, batch.get(batch.size() - 1));
        return true;
    }

    private boolean revise(Disruption disruption, Instant now) {
        Map<EventId, TouchedOrder> batch = orders.takeUnrevised(disruption, BATCH).stream()
                .collect(toMap(order -> DisruptionEvents.id(disruption, order.reference()), Function.identity()));
        if (batch.isEmpty()) {
            disruptions.save(disruption.in(Phase.DONE));
            return true;
        }
        List<FulfilmentEvent> revised = events.find(batch.keySet()).stream()
                .map(RecordedEvent::event)
                .flatMap(told -> Stream.ofNullable(batch.get(told.id()))
                        .flatMap(order -> DisruptionEvents.revised(disruption, order, told, now).stream()))
                .toList();
        recording.record(revised, now);
        return true;
    }

    void on(@Observes @Priority(AFTER_MATCHING) Registered registered) {
        disruptions.holdOffChanges();
        List<UUID> untold = orders.untold(registered.order(), registered.at());
        if (!untold.isEmpty()) {
            List<TouchedOrder> order = List.of(orders.get(registered.order()));
            untold.forEach(id -> tell(disruptions.get(id), order, registered.at()));
        }
    }

    private void tell(Disruption disruption, List<TouchedOrder> touched, Instant now) {
        recording.record(
                touched.stream()
                        .map(order -> DisruptionEvents.of(disruption, order))
                        .toList(),
                now);
        orders.markTold(disruption, touched);
    }
}
