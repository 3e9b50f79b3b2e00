package io.makegood.delivery.event;

import io.makegood.delivery.place.Name;
import io.makegood.kernel.TimeOrderedId;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.persistence.Columns;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The events that were told to the tenant. Rows are added in sets, and only their match is ever filled in. */
@ApplicationScoped
public class Events {

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final RecordedEvents rows;

    Events(Jdbi jdbi, Tenancy tenancy, RecordedEvents rows) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.rows = rows;
    }

    public RecordedEvent get(EventId id) {
        return find(List.of(id)).stream().findFirst().orElseThrow(() -> new EventNotFound(id));
    }

    public List<RecordedEvent> find(Collection<EventId> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select event.* from unnest(:sources, :ids) as wanted (source, id)
                        join fulfilment_event event
                          on event.tenant = :tenant and event.source = wanted.source and event.id = wanted.id
                        """)
                .bind("tenant", tenant())
                .bind("sources", Columns.of(ids, EventId::source))
                .bind("ids", Columns.of(ids, EventId::id))
                .map(rows::read)
                .list());
    }

    public List<RecordedEvent> ofOrder(String order) {
        return ofOrders(List.of(order));
    }

    public List<RecordedEvent> ofOrders(Collection<String> orders) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from fulfilment_event where tenant = :tenant and matched_order = any(:orders)
                        """)
                .bind("tenant", tenant())
                .bind("orders", orders.toArray(String[]::new))
                .map(rows::read)
                .list());
    }

    /** Those of the orders that are of the types, and all that say something of others or were concluded. */
    public List<RecordedEvent> ofOrders(Collection<String> orders, Collection<String> types) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from fulfilment_event
                        where tenant = :tenant and matched_order = any(:orders)
                          and (type = any(:types) or withdraws is not null or corrects is not null
                            or derived is not null)
                        """)
                .bind("tenant", tenant())
                .bind("orders", orders.toArray(String[]::new))
                .bind("types", types.toArray(String[]::new))
                .map(rows::read)
                .list());
    }

    public List<RecordedEvent> newestFirst(Selection selection, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from fulfilment_event
                        where tenant = :tenant and (recorded_at, key) < (:at, :key) and <selected>
                        order by recorded_at desc, key desc limit :limit
                        """)
                .define("selected", selection.condition())
                .bind("tenant", tenant())
                .bind("at", after.at())
                .bind("key", after.id())
                .bind("limit", limit)
                .map(rows::read)
                .list());
    }

    /**
     * Adds those that are new, matched to the order each names if that is registered, or else to that of its parcel,
     * and answers them; those whose id is known stay as they are.
     *
     * @param ofParcel the order of the parcel of each, if it has a say
     */
    List<RecordedEvent> add(Collection<Told> told, Function<Told, @Nullable String> ofParcel, Instant now) {
        List<FulfilmentEvent> events = told.stream().map(Told::event).toList();
        Map<EventId, Told> byId = told.stream().collect(Collectors.toMap(Told::id, Function.identity()));
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into fulfilment_event
                          (tenant, key, source, id, told_order, parcel, subject, type, reason, party, occurred_at,
                           occurred_offset, zone, place, place_key, codes, carrier_code, text, named_values, withdraws,
                           corrects, evidence, time_from, derived, told_type, told_reason, told_party, read_by, reread_by,
                           recorded_at, matched_order)
                        select :tenant, told.key, told.source, told.id, told.told_order, told.parcel, told.subject,
                          told.type, told.reason, told.party, told.occurred_at, told.occurred_offset, told.zone,
                          told.place, told.place_key, told.codes, told.carrier_code, told.text, told.named_values, told.withdraws,
                          told.corrects, told.evidence, told.time_from, told.derived, told.told_type, told.told_reason,
                          told.told_party, told.read_by, told.reread_by, :now,
                          coalesce(orders.reference, told.of_parcel)
                        from unnest(:keys, :sources, :ids, :orders, :parcels, :subjects, :types, :reasons, :parties,
                            cast(:occurredAts as timestamptz[]), :offsets, :zones, :places, :placeKeys, :codes, :carrierCodes,
                            :texts, cast(:values as jsonb[]), :withdraws, :corrects, :evidence, :timesFrom,
                            :derived, :toldTypes, :toldReasons, :toldParties, :readBy, :rereadBy, :ofParcels) as told
                          (key, source, id, told_order, parcel, subject, type, reason, party, occurred_at,
                           occurred_offset, zone, place, place_key, codes, carrier_code, text, named_values, withdraws,
                           corrects, evidence, time_from, derived, told_type, told_reason, told_party, read_by, reread_by, of_parcel)
                        left join orders on orders.tenant = :tenant and orders.reference = told.told_order
                        order by told.source, told.id
                        on conflict (tenant, source, id) do nothing
                        returning source, id, key, matched_order
                        """)
                .bind("tenant", tenant())
                .bind("now", now)
                .bind("keys", events.stream().map(event -> TimeOrderedId.next()).toArray(UUID[]::new))
                .bind("sources", Columns.of(events, event -> event.id().source()))
                .bind("ids", Columns.of(events, event -> event.id().id()))
                .bind("orders", Columns.of(events, FulfilmentEvent::order))
                .bind("parcels", Columns.of(events, FulfilmentEvent::parcel))
                .bind("subjects", Columns.of(events, FulfilmentEvent::subject))
                .bind("types", Columns.of(events, FulfilmentEvent::type))
                .bind("reasons", Columns.of(events, FulfilmentEvent::reason))
                .bind("parties", Columns.of(events, event -> wordOf(event.party())))
                .bind("occurredAts", Columns.of(events, FulfilmentEvent::occurredAt))
                .bind(
                        "offsets",
                        events.stream()
                                .map(event -> event.occurredAt().getOffset().getTotalSeconds())
                                .toArray(Integer[]::new))
                .bind("zones", Columns.of(events, FulfilmentEvent::zone))
                .bind("places", Columns.of(events, FulfilmentEvent::place))
                .bind("placeKeys", Columns.of(events, event -> Name.keyIfAny(event.place())))
                .bind("codes", Columns.of(events, FulfilmentEvent::codes))
                .bind("carrierCodes", Columns.of(events, FulfilmentEvent::carrierCode))
                .bind("texts", Columns.of(events, FulfilmentEvent::text))
                .bind("values", Columns.of(events, event -> rows.json(event.values())))
                .bind("withdraws", Columns.of(events, event -> idOf(event.withdraws())))
                .bind("corrects", Columns.of(events, event -> idOf(event.corrects())))
                .bind(
                        "evidence",
                        told.stream().map(one -> one.provenance().evidence()).toArray(UUID[]::new))
                .bind("timesFrom", Columns.of(told, one -> one.provenance().timeFrom()))
                .bind("derived", Columns.of(told, one -> one.provenance().derived()))
                .bind("toldTypes", Columns.of(told, readAs(CodeReading::type)))
                .bind("toldReasons", Columns.of(told, readAs(CodeReading::reason)))
                .bind("toldParties", Columns.of(told, readAs(reading -> wordOf(reading.party()))))
                .bind("readBy", uuids(told, readAs(CodeReading::changedBy)))
                .bind("rereadBy", uuids(told, readAs(CodeReading::rereadFor)))
                .bind("ofParcels", Columns.of(told, ofParcel))
                .map((row, context) -> added(row, byId, now))
                .list());
    }

    /** What was told needs no reading back: an event equals its stored self. */
    private static RecordedEvent added(ResultSet row, Map<EventId, Told> byId, Instant now) throws SQLException {
        EventId id = new EventId(row.getString("source"), row.getString("id"));
        Told told = Objects.requireNonNull(byId.get(id));
        return new RecordedEvent(
                row.getObject("key", UUID.class),
                told.event(),
                now.truncatedTo(ChronoUnit.MICROS),
                row.getString("matched_order"),
                told.provenance());
    }

    /** Matches what has been waiting for the order, or for one of its parcels, and answers it. */
    List<RecordedEvent> match(String order, Collection<String> trackings) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update fulfilment_event set matched_order = :order
                        where tenant = :tenant and matched_order is null
                          and (told_order = :order
                            or (told_order is null or evidence is not null) and parcel = any(:trackings))
                        returning *
                        """)
                .bind("tenant", tenant())
                .bind("order", order)
                .bind("trackings", trackings.toArray(String[]::new))
                .map(rows::read)
                .list());
    }

    private String tenant() {
        return tenancy.current().name();
    }

    private static @Nullable String idOf(@Nullable EventId named) {
        return named == null ? null : named.id();
    }

    private static @Nullable String wordOf(@Nullable Party party) {
        return party == null ? null : party.word();
    }

    private static <T> Function<Told, @Nullable T> readAs(Function<CodeReading, @Nullable T> part) {
        return told -> told.provenance().reading() == null
                ? null
                : part.apply(told.provenance().reading());
    }

    private static @Nullable UUID[] uuids(Collection<Told> told, Function<Told, @Nullable UUID> value) {
        return told.stream().map(value).toArray(UUID[]::new);
    }
}
