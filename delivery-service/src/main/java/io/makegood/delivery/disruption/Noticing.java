package io.makegood.delivery.disruption;

import static java.util.stream.Collectors.toSet;

import io.makegood.delivery.event.DerivedFacts;
import io.makegood.delivery.event.EventsRecorded;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.order.Registered;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Sees to it that orders are told as something becomes known by which a disruption that began touches them. */
@ApplicationScoped
class Noticing {

    /** What came before its order, and what is concluded from it, may say that the order is over. */
    private static final int AFTER_CONCLUSIONS = Interceptor.Priority.PLATFORM_AFTER;

    private final Disruptions disruptions;
    private final TouchedOrders orders;
    private final Telling telling;

    Noticing(Disruptions disruptions, TouchedOrders orders, Telling telling) {
        this.disruptions = disruptions;
        this.orders = orders;
        this.telling = telling;
    }

    void on(@Observes @Priority(AFTER_CONCLUSIONS) Registered registered) {
        disruptions.holdOffChanges();
        List<String> order = List.of(registered.order());
        List<Disruption> lasting = orders.untold(registered.order(), registered.at()).stream()
                .map(disruptions::get)
                .toList();
        telling.tell(lasting, order, registered.at());
        telling.tell(disruptions.ofHubs(order), order, registered.at());
    }

    /** A scan may show that a parcel was at a hub, or was there no more. */
    void on(@Observes @Priority(AFTER_CONCLUSIONS) EventsRecorded recorded) {
        Set<String> touchable = recorded.events().stream()
                .filter(event -> !event.id().source().equals(DerivedFacts.SOURCE))
                .map(RecordedEvent::order)
                .filter(Objects::nonNull)
                .collect(toSet());
        if (!touchable.isEmpty()) {
            disruptions.holdOffChanges();
            telling.tell(disruptions.ofHubs(touchable), touchable, recorded.at());
        }
    }
}
