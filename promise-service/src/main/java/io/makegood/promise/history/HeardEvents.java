package io.makegood.promise.history;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.sql.Columns;
import io.makegood.promise.sql.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Everything heard so far, of all orders. What was heard once stays as it was heard. */
@ApplicationScoped
public class HeardEvents {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    HeardEvents(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    public void add(Collection<HeardEvent> events) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into heard_event (tenant, source, event_id, order_ref, type, reason, party,
                          occurred_at, recorded_at, withdraws, corrects, subject, parcel, event_values)
                        select * from unnest(:tenants, :sources, :ids, :orders, :types, :reasons, :parties,
                          cast(:occurredAt as timestamptz[]), cast(:recordedAt as timestamptz[]), :withdraws, :corrects,
                          :subjects, :parcels, cast(:values as jsonb[]))
                        on conflict do nothing
                        """)
                .bind("tenants", Columns.of(events, event -> event.order().tenant()))
                .bind("sources", Columns.of(events, event -> event.id().source()))
                .bind("ids", Columns.of(events, event -> event.id().id()))
                .bind("orders", Columns.of(events, event -> event.order().order()))
                .bind("types", Columns.of(events, HeardEvent::type))
                .bind("reasons", Columns.of(events, HeardEvent::reason))
                .bind("parties", Columns.of(events, HeardEvent::party))
                .bind("occurredAt", Columns.of(events, HeardEvent::occurredAt))
                .bind("recordedAt", Columns.of(events, HeardEvent::recordedAt))
                .bind("withdraws", Columns.of(events, HeardEvent::withdraws))
                .bind("corrects", Columns.of(events, HeardEvent::corrects))
                .bind("subjects", Columns.of(events, HeardEvent::subject))
                .bind("parcels", Columns.of(events, HeardEvent::parcel))
                .bind("values", Columns.of(events, event -> event.values().json()))
                .execute());
    }

    public Timeline timeline(OrderRef order) {
        return timelines(Set.of(order)).getOrDefault(order, Timeline.EMPTY);
    }

    /** Orders of which nothing was heard are not there. */
    public Map<OrderRef, Timeline> timelines(Collection<OrderRef> orders) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                        select * from heard_event where (tenant, order_ref) in (
                          select * from unnest(:tenants, :orders))
                        """)
                        .bind("tenants", Columns.of(orders, OrderRef::tenant))
                        .bind("orders", Columns.of(orders, OrderRef::order))
                        .map((row, context) -> event(row))
                        .list())
                .stream()
                .collect(groupingBy(HeardEvent::order, collectingAndThen(toList(), Timeline::new)));
    }

    private HeardEvent event(ResultSet row) throws SQLException {
        return new HeardEvent(
                new OrderRef(new Tenant(row.getString("tenant")), row.getString("order_ref")),
                new EventId(row.getString("source"), row.getString("event_id")),
                row.getString("type"),
                row.getString("subject"),
                row.getString("parcel"),
                values(row.getString("event_values")),
                row.getString("reason"),
                row.getString("party"),
                Times.instant(row, "occurred_at"),
                Times.instant(row, "recorded_at"),
                row.getString("withdraws"),
                row.getString("corrects"));
    }

    private EventValues values(String text) {
        try {
            return new EventValues(json.readTree(text));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored values cannot be read", unreadable);
        }
    }
}
