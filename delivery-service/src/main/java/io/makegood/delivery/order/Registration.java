package io.makegood.delivery.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;

/** Makes orders and parcels known; whoever kept something for them learns of it in the same transaction. */
@ApplicationScoped
public class Registration {

    private final Orders orders;
    private final Parcels parcels;
    private final DeliveryLocks locks;
    private final Event<Registered> registered;

    Registration(Orders orders, Parcels parcels, DeliveryLocks locks, Event<Registered> registered) {
        this.orders = orders;
        this.parcels = parcels;
        this.locks = locks;
        this.registered = registered;
    }

    public void register(Order order) {
        List<String> trackings = order.parcels().stream().map(Parcel::tracking).toList();
        hold(order.reference(), trackings);
        if (orders.findByReference(order.reference()).isPresent()) {
            throw new OrderAlreadyRegistered(order.reference());
        }
        parcels.requireFree(trackings, order.registeredAt());
        orders.persistAndFlush(order);
        registered.fire(new Registered(order.reference(), trackings, order.registeredAt()));
    }

    public Order add(String reference, List<NewParcel> newParcels, Instant now) {
        List<String> trackings = newParcels.stream().map(NewParcel::tracking).toList();
        hold(reference, trackings);
        Order order = orders.get(reference);
        parcels.requireFree(trackings, now);
        order.add(newParcels, now);
        orders.flush();
        registered.fire(new Registered(reference, trackings, now));
        return order;
    }

    private void hold(String reference, List<String> trackings) {
        locks.holdParcels(trackings);
        locks.holdOrders(List.of(reference));
    }
}
