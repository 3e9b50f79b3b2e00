package io.makegood.delivery.order;

import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An event and the order it belongs to may be told at the same moment: who holds the locks first is seen by the other.
 * Everybody takes parcels before orders, so nobody waits in a circle.
 */
@ApplicationScoped
public class DeliveryLocks {

    private final OrderLocks locks;
    private final Tenancy tenancy;

    DeliveryLocks(OrderLocks locks, Tenancy tenancy) {
        this.locks = locks;
        this.tenancy = tenancy;
    }

    public void holdParcels(Collection<String> trackings) {
        hold(trackings, tracking -> "parcel|" + tracking);
    }

    public void holdOrders(Collection<String> orders) {
        hold(orders, UnaryOperator.identity());
    }

    private void hold(Collection<String> subjects, UnaryOperator<String> name) {
        if (subjects.isEmpty()) {
            return;
        }
        Tenant tenant = tenancy.current();
        List<String> keys = subjects.stream()
                .map(subject -> Keys.of(tenant, name.apply(subject)))
                .toList();
        locks.hold(keys);
    }
}
