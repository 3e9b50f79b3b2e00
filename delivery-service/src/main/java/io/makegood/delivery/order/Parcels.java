package io.makegood.delivery.order;

import io.makegood.delivery.order.Holders.Holder;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Which order a tracking number stands for, and when: carriers use their numbers again. */
@ApplicationScoped
public class Parcels {

    /** The time that carriers let pass before they give a number out again. */
    private static final Duration REUSED_AFTER = Duration.ofDays(90);

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    Parcels(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** Who had each of the tracking numbers that are known. */
    public Map<String, Holders> holders(Collection<String> trackings) {
        return holders(trackings, Instant.EPOCH);
    }

    /** The parcels of each of the orders, in the order in which they were registered. */
    public Map<String, List<RegisteredParcel>> ofOrders(Collection<String> orders) {
        return rows(orders).stream().collect(Collectors.groupingBy(Row::order)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> registered(entry.getValue())));
    }

    /** Refuses when an order has one of the parcels and its carrier cannot have reused the number yet. */
    void requireFree(Collection<String> trackings, Instant now) {
        holders(trackings, now.minus(REUSED_AFTER)).forEach((tracking, holders) -> {
            throw new ParcelTaken(tracking, holders.at(now));
        });
    }

    private Map<String, Holders> holders(Collection<String> trackings, Instant registeredAfter) {
        if (trackings.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Holder>> inTurn = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select parcel.tracking, orders.reference, parcel.registered_at
                        from parcel join orders on orders.tenant = parcel.tenant and orders.id = parcel.order_id
                        where parcel.tenant = :tenant and parcel.tracking = any(:trackings)
                          and parcel.registered_at > :registeredAfter
                        order by parcel.tracking, parcel.registered_at
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("trackings", trackings.toArray(String[]::new))
                .bind("registeredAfter", registeredAfter)
                .map((row, context) -> inTurn.computeIfAbsent(row.getString("tracking"), any -> new ArrayList<>())
                        .add(new Holder(row.getString("reference"), Times.instant(row, "registered_at"))))
                .list());
        return inTurn.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Holders(entry.getValue())));
    }

    private record Row(
            String order, String tracking, @Nullable String carrier, List<String> replaces) {}

    private List<Row> rows(Collection<String> orders) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select orders.reference, parcel.tracking, parcel.carrier, parcel.replaces
                        from orders join parcel on parcel.tenant = orders.tenant and parcel.order_id = orders.id
                        where orders.tenant = :tenant and orders.reference = any(:orders)
                        order by parcel.registered_at, parcel.id
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("orders", orders.toArray(String[]::new))
                .map((row, context) -> new Row(
                        row.getString("reference"), row.getString("tracking"), row.getString("carrier"), List.of((String
                                        [])
                                row.getArray("replaces").getArray())))
                .list());
    }

    private static List<RegisteredParcel> registered(List<Row> ofOrder) {
        return ofOrder.stream()
                .map(row -> new RegisteredParcel(
                        row.order(), row.tracking(), row.carrier(), replacing(row.tracking(), ofOrder)))
                .toList();
    }

    private static List<String> replacing(String tracking, List<Row> ofOrder) {
        return ofOrder.stream()
                .filter(other -> other.replaces().contains(tracking))
                .map(Row::tracking)
                .toList();
    }
}
