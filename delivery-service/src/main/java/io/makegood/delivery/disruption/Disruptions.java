package io.makegood.delivery.disruption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.disruption.Disruption.Phase;
import io.makegood.delivery.disruption.Disruption.Status;
import io.makegood.delivery.disruption.Disruption.Step;
import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The disruptions of the tenant. Who changes one holds its row, and then a lock that orders being registered and events
 * being recorded share: so each is either there when the change is made, or sees it.
 */
@ApplicationScoped
public class Disruptions {

    /** A disruption of which orders still have to be told. */
    record Pending(Tenant tenant, UUID id) {}

    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final ObjectMapper json;

    Disruptions(Jdbi jdbi, Tenancy tenancy, ObjectMapper json) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.json = json;
    }

    public void add(Disruption disruption) {
        Region region = disruption.declaration().region();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into disruption
                          (tenant, id, declaration, kind, starts_at, ends_at, countries, regions, cities, postcodes,
                           carriers, hubs, status, phase, trail, revision, proposed_at)
                        values (:tenant, :id, cast(:declaration as jsonb), :kind, :startsAt, :endsAt, :countries,
                          :regions, :cities, :postcodes, :carriers, :hubs, :status, :phase, cast(:trail as jsonb),
                          :revision, :proposedAt)
                        """)
                .bind("tenant", tenant())
                .bind("id", disruption.id())
                .bind("declaration", write(disruption.declaration()))
                .bind("kind", disruption.declaration().kind())
                .bind("startsAt", disruption.declaration().from())
                .bind("endsAt", disruption.endsAt())
                .bind("countries", region.countryKeys())
                .bind("regions", region.regionKeys())
                .bind("cities", region.cityKeys())
                .bind("postcodes", region.postcodeKeys())
                .bind("carriers", region.carrierKeys())
                .bind("hubs", region.hubKeys())
                .bind("status", disruption.status().word())
                .bind("phase", disruption.phase().word())
                .bind("trail", write(disruption.trail()))
                .bind("revision", disruption.revision())
                .bind("proposedAt", disruption.proposedAt())
                .execute());
    }

    /** Where it stands now. */
    public void save(Disruption disruption) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update disruption
                        set ends_at = :endsAt, status = :status, phase = :phase, trail = cast(:trail as jsonb),
                          revision = :revision
                        where tenant = :tenant and id = :id
                        """)
                .bind("endsAt", disruption.endsAt())
                .bind("status", disruption.status().word())
                .bind("phase", disruption.phase().word())
                .bind("trail", write(disruption.trail()))
                .bind("revision", disruption.revision())
                .bind("tenant", tenant())
                .bind("id", disruption.id())
                .execute());
    }

    public Disruption get(UUID id) {
        return find(id, "").orElseThrow(() -> new DisruptionNotFound(id));
    }

    /** Nobody else changes it until the transaction ends, and no order or event becomes known meanwhile. */
    public Disruption getForChange(UUID id) {
        Disruption found = find(id, "for update").orElseThrow(() -> new DisruptionNotFound(id));
        holdOffNews();
        return found;
    }

    /** Empty while somebody else works on it. */
    Optional<Disruption> claim(UUID id) {
        return find(id, "for update skip locked");
    }

    private Optional<Disruption> find(UUID id, String locking) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from disruption where tenant = :tenant and id = :id <locking>
                        """)
                .define("locking", locking)
                .bind("tenant", tenant())
                .bind("id", id)
                .map(this::read)
                .findOne());
    }

    public List<Disruption> newestFirst(@Nullable Status status, @Nullable String kind, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from disruption
                        where tenant = :tenant and (proposed_at, id) < (:at, :id)
                          and (cast(:status as text) is null or status = :status)
                          and (cast(:kind as text) is null or kind = :kind)
                        order by proposed_at desc, id desc limit :limit
                        """)
                .bind("tenant", tenant())
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("status", status == null ? null : status.word())
                .bind("kind", kind)
                .bind("limit", limit)
                .map(this::read)
                .list());
    }

    /** Of all tenants: those that have begun by now and of which not all are told. */
    List<Pending> pending(Instant now) {
        return tenancy.acrossTenants(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select tenant, id from disruption
                        where phase in ('waiting', 'recording', 'revising') and starts_at <= :now
                        order by starts_at, id limit 100
                        """)
                .bind("now", now)
                .map((row, context) ->
                        new Pending(new Tenant(row.getString("tenant")), row.getObject("id", UUID.class)))
                .list()));
    }

    /** Those of hubs that have begun and may touch the orders; those that are over as well, for scans come late. */
    List<Disruption> ofHubs(Collection<String> orders) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from disruption
                        where tenant = :tenant and hubs <> '{}' and phase in ('recording', 'revising', 'done')
                          and exists (
                            select from orders
                            where orders.tenant = disruption.tenant and orders.reference = any(:orders)
                              and orders.registered_at < disruption.ends_at)
                        """)
                .bind("tenant", tenant())
                .bind("orders", orders.toArray(String[]::new))
                .map(this::read)
                .list());
    }

    void holdOffNews() {
        lock("pg_advisory_xact_lock");
    }

    /** Many at once may do so; none while a disruption changes. */
    void holdOffChanges() {
        lock("pg_advisory_xact_lock_shared");
    }

    private void lock(String function) {
        jdbi.useHandle(handle -> handle.createQuery("select <function>(hashtextextended(:key, 0))::text")
                .define("function", function)
                .bind("key", Keys.of(tenancy.current(), "disruptions"))
                .mapTo(String.class)
                .one());
    }

    private String tenant() {
        return tenancy.current().name();
    }

    private Disruption read(ResultSet row, StatementContext context) throws SQLException {
        return new Disruption(
                row.getObject("id", UUID.class),
                read(row.getString("declaration"), new TypeReference<Declaration>() {}),
                Status.of(row.getString("status")),
                Times.instant(row, "ends_at"),
                Phase.valueOf(row.getString("phase").toUpperCase(Locale.ROOT)),
                read(row.getString("trail"), STEPS),
                row.getLong("revision"));
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored disruption cannot be read", unreadable);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a disruption could not be written", unwritable);
        }
    }
}
