package io.makegood.delivery.event;

import io.makegood.delivery.order.DeliveryLocks;
import io.makegood.delivery.order.Holders;
import io.makegood.delivery.order.Parcels;
import io.makegood.kernel.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records events in sets: a handful of statements and one transaction for one event or for hundreds. Events of orders
 * and parcels that nobody registered are kept, and wait for {@link Matching}.
 */
@ApplicationScoped
@Transactional
public class Recording {

    private final Events events;
    private final Parcels parcels;
    private final DeliveryLocks locks;
    private final Publication publication;
    private final Event<EventsRecorded> recorded;

    Recording(
            Events events,
            Parcels parcels,
            DeliveryLocks locks,
            Publication publication,
            Event<EventsRecorded> recorded) {
        this.events = events;
        this.parcels = parcels;
        this.locks = locks;
        this.publication = publication;
        this.recorded = recorded;
    }

    public Outcome record(FulfilmentEvent told, Instant now) {
        return record(List.of(told), now).get(0);
    }

    /** One outcome for each event, in the order told. */
    public List<Outcome> record(List<FulfilmentEvent> told, Instant now) {
        return recordTold(told.stream().map(Told::plainly).toList(), now);
    }

    /** What {@link #recordTold} would come to. Nothing is recorded. */
    public List<Outcome> foresee(List<Told> told, Instant now) {
        Map<EventId, Told> firsts = firsts(told);
        List<RecordedEvent> known = events.find(firsts.keySet());
        known.forEach(event -> firsts.remove(event.id()));
        List<RecordedEvent> fresh = firsts.values().stream()
                .map(one -> new RecordedEvent(TimeOrderedId.next(), one.event(), now, null, one.provenance()))
                .toList();
        return new Outcomes(fresh, known).of(told.stream().map(Told::event).toList());
    }

    /** One outcome for each event, in the order told. */
    public List<Outcome> recordTold(List<Told> told, Instant now) {
        Map<EventId, Told> firsts = firsts(told);
        List<RecordedEvent> added = events.add(firsts.values(), ordersOfParcels(firsts), now);
        publication.publish(added);
        recorded.fire(new EventsRecorded(added, now));
        return new Outcomes(added, knownBefore(firsts.keySet(), added))
                .of(told.stream().map(Told::event).toList());
    }

    private static Map<EventId, Told> firsts(List<Told> told) {
        return told.stream()
                .collect(Collectors.toMap(Told::id, Function.identity(), (first, again) -> first, LinkedHashMap::new));
    }

    /** The order of the parcel, where it has a say. Holds the locks of parcels and orders until the transaction ends. */
    private Function<Told, @Nullable String> ordersOfParcels(Map<EventId, Told> firsts) {
        List<FulfilmentEvent> byParcel = firsts.values().stream()
                .filter(Told::goesByParcel)
                .map(Told::event)
                .filter(event -> event.parcel() != null)
                .toList();
        Set<String> trackings = byParcel.stream()
                .map(FulfilmentEvent::parcel)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        locks.holdParcels(trackings);
        Map<String, Holders> holders = parcels.holders(trackings);
        Map<EventId, Instant> timesOfNamed = timesOfNamed(byParcel, firsts);
        Map<EventId, String> ofParcel = new HashMap<>();
        byParcel.forEach(event -> {
            Holders inTurn = holders.get(event.parcel());
            if (inTurn != null) {
                ofParcel.put(event.id(), inTurn.at(timeOf(event, timesOfNamed)));
            }
        });
        locks.holdOrders(
                Stream.concat(firsts.values().stream().map(told -> told.event().order()), ofParcel.values().stream())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return told -> ofParcel.get(told.id());
    }

    /** Who takes back or corrects something speaks of the order that had the parcel then, not of who has it now. */
    private static Instant timeOf(FulfilmentEvent event, Map<EventId, Instant> timesOfNamed) {
        return event.named()
                .map(timesOfNamed::get)
                .orElseGet(() -> event.occurredAt().toInstant());
    }

    private Map<EventId, Instant> timesOfNamed(List<FulfilmentEvent> byParcel, Map<EventId, Told> told) {
        Set<EventId> named =
                byParcel.stream().flatMap(event -> event.named().stream()).collect(Collectors.toSet());
        if (named.isEmpty()) {
            return Map.of();
        }
        return Stream.concat(
                        events.find(named).stream().map(RecordedEvent::event),
                        named.stream().map(told::get).filter(Objects::nonNull).map(Told::event))
                .collect(Collectors.toMap(
                        FulfilmentEvent::id, event -> event.occurredAt().toInstant(), (known, again) -> known));
    }

    private List<RecordedEvent> knownBefore(Set<EventId> ids, List<RecordedEvent> added) {
        Set<EventId> rest = new HashSet<>(ids);
        added.forEach(event -> rest.remove(event.id()));
        return rest.isEmpty() ? List.of() : events.find(rest);
    }
}
