package io.makegood.delivery.disruption;

import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Which orders a disruption touches, and which of them have been told. */
@ApplicationScoped
public class TouchedOrders {

    /** How many of the orders have something in common; null where it is not known. */
    public record Share(
            @Nullable String country,
            @Nullable String region,
            @Nullable String carrier,
            long orders) {}

    /**
     * An order is touched when it goes to the region, or is carried by the carriers, and was open while the disruption
     * lasted: registered before its end, and not all of it delivered, collected, returned or cancelled before it began.
     * What was withdrawn or corrected did not happen.
     */
    private static final String TOUCHED = """
            from disruption join orders on orders.tenant = disruption.tenant
            cross join lateral (
              select count(*) > 0 as any, coalesce(bool_or(event.parcel is null), false) as whole,
                array_agg(event.parcel) as parcels
              from fulfilment_event event
              where event.tenant = orders.tenant and event.matched_order = orders.reference
                and event.type in ('delivered', 'delivered-to-other', 'collected', 'returned', 'order-delivered',
                  'cancelled')
                and event.occurred_at < disruption.starts_at
                and not exists (
                  select from fulfilment_event later
                  where later.tenant = event.tenant and later.matched_order = event.matched_order
                    and later.source = event.source and event.id in (later.withdraws, later.corrects)
                    and not exists (
                      select from fulfilment_event last
                      where last.tenant = event.tenant and last.matched_order = event.matched_order
                        and last.source = event.source and last.withdraws = later.id))) as ended
            where disruption.tenant = :tenant and orders.registered_at < disruption.ends_at
              and disruption.starts_at < disruption.ends_at
              and (disruption.countries = '{}' or orders.country = any(disruption.countries))
              and (disruption.regions = '{}' or orders.region_key = any(disruption.regions))
              and (disruption.cities = '{}' or orders.city_key = any(disruption.cities))
              and (disruption.postcodes = '{}' or exists (
                select from unnest(disruption.postcodes) as prefix where starts_with(orders.postcode_key, prefix)))
              and (disruption.carriers = '{}' or exists (
                select from parcel
                where parcel.tenant = orders.tenant and parcel.order_id = orders.id
                  and lower(parcel.carrier) = any(disruption.carriers)))
              and not ended.whole
              and (not ended.any or exists (
                select from parcel
                where parcel.tenant = orders.tenant and parcel.order_id = orders.id
                  and parcel.tracking <> all(ended.parcels)))
            """;

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    TouchedOrders(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** Told or not, in the order of registration. */
    public List<TouchedOrder> page(Disruption disruption, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select orders.* " + TOUCHED + """
                        and disruption.id = :disruption and (orders.registered_at, orders.id) > (:at, :after)
                        order by orders.registered_at, orders.id limit :limit
                        """)
                .bind("tenant", tenant())
                .bind("disruption", disruption.id())
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map(TouchedOrders::order)
                .list());
    }

    /** The disruptions that have begun and last at that moment, and touch the order, which has not been told of them. */
    List<UUID> untold(String order, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("select disruption.id " + TOUCHED + """
                        and orders.reference = :order and disruption.ends_at > :now
                        and disruption.phase in ('recording', 'revising', 'done')
                        and not exists (
                          select from disrupted_order told
                          where told.tenant = orders.tenant and told.disruption_id = disruption.id
                            and told.order_reference = orders.reference)
                        """)
                .bind("tenant", tenant())
                .bind("order", order)
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
    }

    public TouchedOrder get(String reference) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from orders where tenant = :tenant and reference = :order
                        """)
                .bind("tenant", tenant())
                .bind("order", reference)
                .map(TouchedOrders::order)
                .one());
    }

    /** By place, the most first; of very many the first 200. */
    public List<Share> byPlace(Disruption disruption) {
        return shares(disruption, """
                select orders.country, orders.region, null as carrier, count(*) as orders
                %s and disruption.id = :disruption
                group by orders.country, orders.region order by count(*) desc, 1, 2 limit 200
                """);
    }

    /** By carrier, the most first; an order with parcels of several counts for each. */
    public List<Share> byCarrier(Disruption disruption) {
        return shares(disruption, """
                select null as country, null as region, carrier.name as carrier, count(distinct orders.id) as orders
                from (select orders.* %s and disruption.id = :disruption) as orders
                left join lateral (
                  select parcel.carrier as name from parcel
                  where parcel.tenant = orders.tenant and parcel.order_id = orders.id) as carrier on true
                group by carrier.name order by 4 desc, 3 limit 200
                """);
    }

    public long count(Disruption disruption) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) " + TOUCHED + "and disruption.id = :id")
                .bind("tenant", tenant())
                .bind("id", disruption.id())
                .mapTo(Long.class)
                .one());
    }

    private List<Share> shares(Disruption disruption, String sql) {
        return jdbi.withHandle(handle -> handle.createQuery(sql.formatted(TOUCHED))
                .bind("tenant", tenant())
                .bind("disruption", disruption.id())
                .map((row, context) -> new Share(
                        row.getString("country"),
                        row.getString("region"),
                        row.getString("carrier"),
                        row.getLong("orders")))
                .list());
    }

    /** How many orders each was told to so far; none is not listed. */
    public Map<UUID, Long> countTold(Collection<Disruption> disruptions) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select disruption_id, count(*) as told from disrupted_order
                        where tenant = :tenant and disruption_id = any(:ids)
                        group by disruption_id
                        """)
                .bind("tenant", tenant())
                .bind("ids", disruptions.stream().map(Disruption::id).toArray(UUID[]::new))
                .setMapKeyColumn("disruption_id")
                .setMapValueColumn("told")
                .collectInto(new GenericType<Map<UUID, Long>>() {}));
    }

    void markTold(Disruption disruption, Collection<TouchedOrder> orders) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into disrupted_order (tenant, disruption_id, order_reference)
                        select :tenant, :disruption, reference from unnest(:orders) as reference
                        on conflict do nothing
                        """)
                .bind("tenant", tenant())
                .bind("disruption", disruption.id())
                .bind("orders", orders.stream().map(TouchedOrder::reference).toArray(String[]::new))
                .execute());
    }

    /** Where telling those that were open has got to. */
    Cursor reached(Disruption disruption) {
        Optional<String> reached = jdbi.withHandle(handle -> handle.createQuery("""
                        select reached from disruption where tenant = :tenant and id = :id and reached is not null
                        """)
                .bind("tenant", tenant())
                .bind("id", disruption.id())
                .mapTo(String.class)
                .findOne());
        return reached.map(Cursor::decode).orElse(Cursor.START);
    }

    void reach(Disruption disruption, TouchedOrder last) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update disruption set reached = :reached where tenant = :tenant and id = :id
                        """)
                .bind("reached", new Cursor(last.registeredAt(), last.id()).encode())
                .bind("tenant", tenant())
                .bind("id", disruption.id())
                .execute());
    }

    /** Takes so many of those that were told and have not been revised, and marks them as revised. */
    List<TouchedOrder> takeUnrevised(Disruption disruption, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with taken as (
                          update disrupted_order set revised = true
                          where tenant = :tenant and disruption_id = :id and order_reference in (
                            select order_reference from disrupted_order
                            where tenant = :tenant and disruption_id = :id and not revised
                            order by order_reference limit :limit)
                          returning tenant, order_reference)
                        select orders.* from taken
                        join orders on orders.tenant = taken.tenant and orders.reference = taken.order_reference
                        """)
                .bind("tenant", tenant())
                .bind("id", disruption.id())
                .bind("limit", limit)
                .map(TouchedOrders::order)
                .list());
    }

    private String tenant() {
        return tenancy.current().name();
    }

    private static TouchedOrder order(ResultSet row, StatementContext context) throws SQLException {
        String zone = row.getString("zone");
        return new TouchedOrder(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                zone == null ? null : ZoneId.of(zone),
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }
}
