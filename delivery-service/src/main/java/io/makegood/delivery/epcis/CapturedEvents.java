package io.makegood.delivery.epcis;

import io.makegood.kernel.persistence.Columns;
import io.makegood.kernel.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which events were captured from whom, and where each of them is kept. */
@ApplicationScoped
class CapturedEvents {

    /** @param pointer where in the message it is */
    record Kept(UUID evidence, String pointer) {}

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    CapturedEvents(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** Whether the event was captured before, with the same content. */
    boolean isKnown(String source, EpcisEvent event) {
        EventKey key = EventKey.of(event);
        return event.digest().equals(digests(source, List.of(key)).get(key));
    }

    /** The digest of each that was captured before. */
    Map<EventKey, String> digests(String source, Collection<EventKey> keys) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select event.event_id, event.declared_at, event.digest
                        from unnest(:ids, :declaredAts) as wanted (event_id, declared_at)
                        join epcis_event event
                          on event.tenant = :tenant and event.source = :source
                            and event.event_id = wanted.event_id and event.declared_at = wanted.declared_at
                        """)
                .bind("tenant", tenant())
                .bind("source", source)
                .bind("ids", Columns.of(keys, EventKey::id))
                .bind("declaredAts", Columns.of(keys, EventKey::declaredAt))
                .reduceRows(new HashMap<>(), (digests, row) -> {
                    EventKey key = new EventKey(
                            row.getColumn("event_id", String.class), row.getColumn("declared_at", String.class));
                    digests.put(key, row.getColumn("digest", String.class));
                    return digests;
                }));
    }

    /** Adds events that are new. When somebody else adds one of them at the same moment, one of the two fails. */
    void add(CapturedFrom from, Map<EventKey, EpcisEvent> events, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into epcis_event
                          (tenant, source, event_id, declared_at, digest, evidence, pointer, captured_at)
                        select :tenant, :source, event_id, declared_at, digest, :evidence, pointer, :now
                        from unnest(:ids, :declaredAts, :digests, :pointers) as
                          event (event_id, declared_at, digest, pointer)
                        order by event_id, declared_at
                        """)
                .bind("tenant", tenant())
                .bind("source", from.source())
                .bind("evidence", from.evidence())
                .bind("now", now)
                .bind("ids", Columns.of(events.keySet(), EventKey::id))
                .bind("declaredAts", Columns.of(events.keySet(), EventKey::declaredAt))
                .bind("digests", Columns.of(events.values(), EpcisEvent::digest))
                .bind(
                        "pointers",
                        Columns.of(events.values(), event -> event.part().pointer()))
                .execute());
    }

    /** Where the event is, as it was told last: with its declaration, if it was declared to be an error. */
    Kept find(String source, String id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select evidence, pointer from epcis_event
                        where tenant = :tenant and source = :source and event_id = :id
                        order by declared_at desc limit 1
                        """)
                .bind("tenant", tenant())
                .bind("source", source)
                .bind("id", id)
                .map((row, context) -> new Kept(row.getObject("evidence", UUID.class), row.getString("pointer")))
                .findOne()
                .orElseThrow(() -> new EpcisEventNotFound(source, id)));
    }

    private String tenant() {
        return tenancy.current().name();
    }
}
