package io.makegood.delivery.parcel;

import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Timeline;
import io.makegood.delivery.order.Parcels;
import io.makegood.delivery.order.RegisteredParcel;
import io.makegood.delivery.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the parcels of an order are, worked out from its events each time somebody asks. */
@ApplicationScoped
public class ParcelStates {

    private final Events events;
    private final Parcels parcels;
    private final Vocabulary vocabulary;

    ParcelStates(Events events, Parcels parcels, Vocabulary vocabulary) {
        this.events = events;
        this.parcels = parcels;
        this.vocabulary = vocabulary;
    }

    /** In the order in which the parcels were registered. */
    public Map<RegisteredParcel, ParcelState> ofOrder(String order) {
        List<RegisteredParcel> registered = parcels.ofOrders(List.of(order)).getOrDefault(order, List.of());
        List<RecordedEvent> told = events.ofOrder(order).stream()
                .filter(event -> !event.isDerived())
                .toList();
        Courses courses = Courses.of(Timeline.of(told).facts(), registered, vocabulary);
        Map<RegisteredParcel, ParcelState> states = new LinkedHashMap<>();
        registered.forEach(
                parcel -> states.put(parcel, courses.of(parcel.tracking()).state()));
        return states;
    }
}
