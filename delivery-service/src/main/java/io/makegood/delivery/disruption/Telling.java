package io.makegood.delivery.disruption;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Recording;
import io.makegood.delivery.event.Timeline;
import io.makegood.delivery.order.DeliveryLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes what orders were told of disruptions that which is so by all that is known, and tells the difference: in
 * whatever order things became known, the same stands.
 */
@ApplicationScoped
class Telling {

    private final TouchedOrders orders;
    private final Events events;
    private final Recording recording;
    private final DeliveryLocks locks;

    Telling(TouchedOrders orders, Events events, Recording recording, DeliveryLocks locks) {
        this.orders = orders;
        this.events = events;
        this.recording = recording;
        this.locks = locks;
    }

    /** Holds the locks of the orders until the transaction ends. */
    void tell(Collection<Disruption> disruptions, Collection<String> references, Instant now) {
        if (disruptions.isEmpty()) {
            return;
        }
        locks.holdOrders(references);
        Map<UUID, Map<String, TouchedOrder>> touched = orders.touched(disruptions, references);
        Map<String, Timeline> timelines = timelines(references);
        disruptions.forEach(
                disruption -> tell(disruption, touched.getOrDefault(disruption.id(), Map.of()), timelines, now));
    }

    private void tell(
            Disruption disruption, Map<String, TouchedOrder> touched, Map<String, Timeline> timelines, Instant now) {
        List<FulfilmentEvent> changes = timelines.entrySet().stream()
                .flatMap(order ->
                        DisruptionEvents.changes(disruption, touched.get(order.getKey()), order.getValue(), now)
                                .stream())
                .toList();
        if (!changes.isEmpty()) {
            recording.record(changes, now);
            orders.markTold(disruption, touched.keySet());
        }
    }

    /** All that the orders were told of disruptions, and what stands of it. */
    private Map<String, Timeline> timelines(Collection<String> references) {
        Map<String, List<RecordedEvent>> told =
                events.ofOrders(references, Set.of(DisruptionEvents.DISRUPTION)).stream()
                        .collect(groupingBy(event -> Objects.requireNonNull(event.order())));
        return references.stream()
                .collect(toMap(Function.identity(), order -> Timeline.of(told.getOrDefault(order, List.of()))));
    }
}
