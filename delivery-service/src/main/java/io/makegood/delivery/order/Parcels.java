package io.makegood.delivery.order;

import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;

/** Which order a tracking number stands for. Carriers use their numbers again, so the order that got it last has it. */
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

    /** The order of each tracking number that is known. */
    public Map<String, String> orders(Collection<String> trackings) {
        return orders(trackings, Instant.EPOCH);
    }

    /** Refuses when an order has one of the parcels and its carrier cannot have reused the number yet. */
    void requireFree(Collection<String> trackings, Instant now) {
        orders(trackings, now.minus(REUSED_AFTER)).forEach((tracking, order) -> {
            throw new ParcelTaken(tracking, order);
        });
    }

    private Map<String, String> orders(Collection<String> trackings, Instant registeredAfter) {
        if (trackings.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (parcel.tracking) parcel.tracking, orders.reference
                        from parcel join orders on orders.tenant = parcel.tenant and orders.id = parcel.order_id
                        where parcel.tenant = :tenant and parcel.tracking = any(:trackings)
                          and parcel.registered_at > :registeredAfter
                        order by parcel.tracking, parcel.registered_at desc
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("trackings", trackings.toArray(String[]::new))
                .bind("registeredAfter", registeredAfter)
                .setMapKeyColumn("tracking")
                .setMapValueColumn("reference")
                .collectInto(new GenericType<Map<String, String>>() {}));
    }
}
