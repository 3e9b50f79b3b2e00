package io.makegood.delivery.disruption;

import io.makegood.delivery.parcel.Words;
import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.Query;
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
     * An order is touched when it goes to the region, is carried by the carriers, or was at one of the hubs, and was
     * open while the disruption lasted: registered before its end, and not all of it delivered, collected, returned or
     * cancelled before it began. It was at a hub when it was scanned there while the disruption lasted, or when that was
     * its last scan before, and no departure; a scan that names no parcel may be of any. What was withdrawn or
     * corrected did not happen.
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
                and event.occurred_at < disruption.starts_at and %s) as ended
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
              and (disruption.hubs = '{}' or exists (
                select from fulfilment_event scan
                where scan.tenant = orders.tenant and scan.matched_order = orders.reference
                  and scan.type = any(:scans) and scan.place_key = any(disruption.hubs)
                  and scan.occurred_at < disruption.ends_at and %s
                  and (scan.occurred_at >= disruption.starts_at
                    or scan.type <> all(:departures) and not exists (
                      select from fulfilment_event next
                      where next.tenant = orders.tenant and next.matched_order = orders.reference
                        and (next.parcel <> scan.parcel) is not true and next.type = any(:scans)
                        and next.occurred_at > scan.occurred_at and next.occurred_at < disruption.starts_at
                        and %s))))
              and not ended.whole
              and (not ended.any or exists (
                select from parcel
                where parcel.tenant = orders.tenant and parcel.order_id = orders.id
                  and parcel.tracking <> all(ended.parcels)))
            """.formatted(stands("event"), stands("scan"), stands("next"));

    private static final String[] DEPARTURES = Words.DEPARTURES.toArray(String[]::new);

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final String[] scans;

    TouchedOrders(Jdbi jdbi, Tenancy tenancy, Vocabulary vocabulary) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.scans = new Words(vocabulary).scans().toArray(String[]::new);
    }

    private static String stands(String event) {
        return """
                not exists (
                  select from fulfilment_event later
                  where later.tenant = %1$s.tenant and later.matched_order = %1$s.matched_order
                    and later.source = %1$s.source and %1$s.id in (later.withdraws, later.corrects)
                    and not exists (
                      select from fulfilment_event last
                      where last.tenant = later.tenant and last.matched_order = later.matched_order
                        and last.source = later.source and last.withdraws = later.id))""".formatted(event);
    }

    /** Told or not, in the order of registration. */
    public List<TouchedOrder> page(Disruption disruption, Cursor after, int limit) {
        return jdbi.withHandle(handle -> query(handle, "select orders.* " + TOUCHED + """
                        and disruption.id = :disruption and (orders.registered_at, orders.id) > (:at, :after)
                        order by orders.registered_at, orders.id limit :limit
                        """)
                .bind("disruption", disruption.id())
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map(TouchedOrders::order)
                .list());
    }

    /**
     * The disruptions that have begun and last at that moment, and touch the order, which has not been told of them;
     * without those of hubs, which are looked at whether they last or not.
     */
    List<UUID> untold(String order, Instant now) {
        return jdbi.withHandle(handle -> query(handle, "select disruption.id " + TOUCHED + """
                        and orders.reference = :order and disruption.ends_at > :now and disruption.hubs = '{}'
                        and disruption.phase in ('recording', 'revising', 'done')
                        and not exists (
                          select from disrupted_order told
                          where told.tenant = orders.tenant and told.disruption_id = disruption.id
                            and told.order_reference = orders.reference)
                        """)
                .bind("order", order)
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
    }

    /** Those of the orders that each of the disruptions touches, by its id and their reference. */
    Map<UUID, Map<String, TouchedOrder>> touched(Collection<Disruption> disruptions, Collection<String> references) {
        Map<UUID, Map<String, TouchedOrder>> touched = new HashMap<>();
        jdbi.useHandle(handle -> query(handle, "select disruption.id as disruption, orders.* " + TOUCHED + """
                        and disruption.id = any(:disruptions) and orders.reference = any(:orders)
                        """)
                .bind("disruptions", ids(disruptions))
                .bind("orders", references.toArray(String[]::new))
                .map((row, context) -> touched.computeIfAbsent(
                                row.getObject("disruption", UUID.class), any -> new HashMap<>())
                        .put(row.getString("reference"), order(row, context)))
                .list());
        return touched;
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
        return jdbi.withHandle(handle -> query(handle, "select count(*) " + TOUCHED + "and disruption.id = :id")
                .bind("id", disruption.id())
                .mapTo(Long.class)
                .one());
    }

    private List<Share> shares(Disruption disruption, String sql) {
        return jdbi.withHandle(handle -> query(handle, sql.formatted(TOUCHED))
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
                .bind("ids", ids(disruptions))
                .setMapKeyColumn("disruption_id")
                .setMapValueColumn("told")
                .collectInto(new GenericType<Map<UUID, Long>>() {}));
    }

    void markTold(Disruption disruption, Collection<String> references) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into disrupted_order (tenant, disruption_id, order_reference)
                        select :tenant, :disruption, reference from unnest(:orders) as reference
                        on conflict do nothing
                        """)
                .bind("tenant", tenant())
                .bind("disruption", disruption.id())
                .bind("orders", references.toArray(String[]::new))
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
    List<String> takeUnrevised(Disruption disruption, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update disrupted_order set revised = true
                        where tenant = :tenant and disruption_id = :id and order_reference in (
                          select order_reference from disrupted_order
                          where tenant = :tenant and disruption_id = :id and not revised
                          order by order_reference limit :limit)
                        returning order_reference
                        """)
                .bind("tenant", tenant())
                .bind("id", disruption.id())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** One that asks which orders are touched. */
    private Query query(Handle handle, String sql) {
        return handle.createQuery(sql)
                .bind("tenant", tenant())
                .bind("scans", scans)
                .bind("departures", DEPARTURES);
    }

    private static UUID[] ids(Collection<Disruption> disruptions) {
        return disruptions.stream().map(Disruption::id).toArray(UUID[]::new);
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
                Times.instant(row, "registered_at"));
    }
}
