package io.makegood.delivery.event;

import io.makegood.delivery.order.DeliveryLocks;
import io.makegood.delivery.order.Parcels;
import io.makegood.kernel.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
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

    Recording(Events events, Parcels parcels, DeliveryLocks locks, Publication publication) {
        this.events = events;
        this.parcels = parcels;
        this.locks = locks;
        this.publication = publication;
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
        List<RecordedEvent> added = events.add(firsts.values(), ordersOfParcels(firsts.values()), now);
        publication.publish(added);
        return new Outcomes(added, knownBefore(firsts.keySet(), added))
                .of(told.stream().map(Told::event).toList());
    }

    private static Map<EventId, Told> firsts(List<Told> told) {
        return told.stream()
                .collect(Collectors.toMap(Told::id, Function.identity(), (first, again) -> first, LinkedHashMap::new));
    }

    /** The order of the parcel, where it has a say. Holds the locks of parcels and orders until the transaction ends. */
    private Function<Told, @Nullable String> ordersOfParcels(Collection<Told> firsts) {
        Set<String> trackings = firsts.stream()
                .filter(Told::goesByParcel)
                .map(told -> told.event().parcel())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        locks.holdParcels(trackings);
        Map<String, String> orderOfParcel = parcels.orders(trackings);
        Function<Told, @Nullable String> ofParcel =
                told -> told.goesByParcel() ? orderOfParcel.get(told.event().parcel()) : null;
        locks.holdOrders(Stream.concat(
                        firsts.stream().map(told -> told.event().order()),
                        firsts.stream().map(ofParcel))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return ofParcel;
    }

    private List<RecordedEvent> knownBefore(Set<EventId> ids, List<RecordedEvent> added) {
        Set<EventId> rest = new HashSet<>(ids);
        added.forEach(event -> rest.remove(event.id()));
        return rest.isEmpty() ? List.of() : events.find(rest);
    }
}
