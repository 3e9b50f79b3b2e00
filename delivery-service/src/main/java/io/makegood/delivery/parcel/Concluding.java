package io.makegood.delivery.parcel;

import io.makegood.delivery.event.DerivedFacts;
import io.makegood.delivery.event.Events;
import io.makegood.delivery.event.EventsRecorded;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.event.RecordedEvent;
import io.makegood.delivery.event.Timeline;
import io.makegood.delivery.order.Parcels;
import io.makegood.delivery.order.Registered;
import io.makegood.delivery.order.RegisteredParcel;
import io.makegood.delivery.vocabulary.Vocabulary;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Draws conclusions when something became known that they may rest on, of all orders that it concerns at once. Plain
 * scans cost nothing here: no history is read for them.
 */
@ApplicationScoped
class Concluding {

    /** After those who match what waited, or it would not be seen. */
    private static final int AFTER_MATCHING = Interceptor.Priority.LIBRARY_AFTER;

    private static final Set<String> PREMISES = Conclusions.premises();

    private final Events events;
    private final Parcels parcels;
    private final DerivedFacts facts;
    private final Vocabulary vocabulary;

    Concluding(Events events, Parcels parcels, DerivedFacts facts, Vocabulary vocabulary) {
        this.events = events;
        this.parcels = parcels;
        this.facts = facts;
        this.vocabulary = vocabulary;
    }

    void on(@Observes EventsRecorded recorded) {
        Set<String> orders = recorded.events().stream()
                .filter(event -> isPremise(event.event()))
                .map(RecordedEvent::order)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        conclude(orders, recorded.at());
    }

    void on(@Observes @Priority(AFTER_MATCHING) Registered registered) {
        conclude(Set.of(registered.order()), registered.at());
    }

    private static boolean isPremise(FulfilmentEvent event) {
        return event.namesAnother() || PREMISES.contains(event.type());
    }

    private void conclude(Set<String> orders, Instant now) {
        if (orders.isEmpty()) {
            return;
        }
        Map<String, List<RecordedEvent>> histories = events.ofOrders(orders, PREMISES).stream()
                .collect(Collectors.groupingBy(event -> Objects.requireNonNull(event.order())));
        if (histories.isEmpty()) {
            return;
        }
        Map<String, List<RegisteredParcel>> parcelsOf = parcels.ofOrders(histories.keySet());
        List<FulfilmentEvent> wanted = new ArrayList<>();
        histories.forEach((order, history) -> wanted.addAll(
                Conclusions.from(order, told(history), parcelsOf.getOrDefault(order, List.of()), vocabulary)));
        facts.settle(wanted, drawnBefore(histories), now);
    }

    /** Conclusions rest on what was told, never on each other. */
    private static List<FulfilmentEvent> told(List<RecordedEvent> history) {
        return Timeline.of(history.stream().filter(event -> !event.isDerived()).toList())
                .facts();
    }

    private static List<RecordedEvent> drawnBefore(Map<String, List<RecordedEvent>> histories) {
        return histories.values().stream()
                .flatMap(List::stream)
                .filter(RecordedEvent::isDerived)
                .filter(event -> Conclusions.KINDS.contains(DerivedFacts.kind(event)))
                .toList();
    }
}
