package io.makegood.compensation.promise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.compensation.Rows;
import io.makegood.compensation.Word;
import io.makegood.compensation.promise.Verdict.DueKey;
import io.makegood.compensation.promise.Verdict.EventRef;
import io.makegood.compensation.terms.GuaranteeVersion;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Our copies of promises and verdicts. What was heard before changes nothing. */
@ApplicationScoped
public class Promises {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Promises(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    public void remember(Collection<MadePromise> made) {
        if (made.isEmpty()) {
            return;
        }
        Rows<MadePromise> rows = new Rows<>(made);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into promise
                          (tenant, id, order_reference, customer, guarantee_code, guarantee_version, made_at, zone, facts)
                        select tenant, cast(id as uuid), order_reference, customer, code, cast(version as integer),
                          cast(made_at as timestamptz), zone, cast(facts as jsonb)
                        from unnest(:tenants, :ids, :orders, :customers, :codes, :versions, :madeAt, :zones, :facts)
                          as row (tenant, id, order_reference, customer, code, version, made_at, zone, facts)
                        on conflict do nothing
                        """)
                .bind("tenants", rows.column(row -> row.promise().tenant()))
                .bind("ids", rows.column(row -> row.promise().id()))
                .bind("orders", rows.column(row -> row.promise().order()))
                .bind("customers", rows.column(row -> row.promise().customer()))
                .bind("codes", rows.column(row -> row.promise().guarantee().code()))
                .bind("versions", rows.column(row -> row.promise().guarantee().version()))
                .bind("madeAt", rows.column(MadePromise::madeAt))
                .bind("zones", rows.column(MadePromise::zone))
                .bind("facts", rows.column(MadePromise::facts))
                .execute());
    }

    /** The last verdict of a promise waits to be priced again. */
    public void queueLast(PromiseId promise, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into unpriced_verdict (tenant, promise_id, number, not_before)
                        select tenant, promise_id, max(number), cast(:now as timestamptz) from verdict
                        where tenant = :tenant and promise_id = :promise
                        group by tenant, promise_id
                        """)
                .bind("tenant", promise.tenant().name())
                .bind("promise", promise.id())
                .bind("now", now)
                .execute());
    }

    /** Those not heard before also wait to be priced. */
    public void hear(Collection<ReachedVerdict> reached, Instant now) {
        if (reached.isEmpty()) {
            return;
        }
        Rows<Verdict> rows =
                new Rows<>(reached.stream().map(ReachedVerdict::verdict).toList());
        Rows<ReachedVerdict> courses = new Rows<>(reached);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with fresh as (
                          insert into verdict
                            (tenant, promise_id, number, objective, occurrence, re_promise, state, known, because,
                              claim, events, missed_at, carrier, due_at, settled, heard_at)
                          select tenant, cast(promise_id as uuid), cast(number as integer), objective, occurrence,
                            cast(re_promise as integer), state, cast(known as jsonb), because, claim,
                            cast(events as jsonb), cast(missed_at as timestamptz), carrier,
                            cast(due_at as timestamptz), cast(settled as boolean), :now
                          from unnest(:tenants, :promises, :numbers, :objectives, :occurrences, :rePromises, :states,
                              :known, :because, :claims, :events, :missedAt, :carriers, :dueAt, :settled)
                            as row (tenant, promise_id, number, objective, occurrence, re_promise, state, known,
                              because, claim, events, missed_at, carrier, due_at, settled)
                          on conflict do nothing
                          returning tenant, promise_id, number)
                        insert into unpriced_verdict (tenant, promise_id, number, not_before)
                        select tenant, promise_id, number, :now from fresh
                        """)
                .bind("tenants", rows.column(row -> row.promise().tenant()))
                .bind("promises", rows.column(row -> row.promise().id()))
                .bind("numbers", rows.column(Verdict::number))
                .bind("objectives", rows.column(Verdict::objective))
                .bind("rePromises", rows.column(Verdict::rePromise))
                .bind("states", rows.column(row -> row.state().word()))
                .bind("occurrences", rows.column(Verdict::occurrence))
                .bind("known", rows.column(row -> text(row.known())))
                .bind("because", rows.column(Verdict::because))
                .bind("claims", rows.column(Verdict::claim))
                .bind("events", rows.column(row -> text(row.events())))
                .bind("missedAt", rows.column(Verdict::missedAt))
                .bind("carriers", rows.column(Verdict::carrier))
                .bind("dueAt", courses.column(ReachedVerdict::dueAt))
                .bind("settled", courses.column(ReachedVerdict::settled))
                .bind("now", now)
                .execute());
    }

    /**
     * The verdicts of these promises that can be priced, each handed out once, in the order they were numbered. The
     * caller holds the locks of their orders. (With offset 0 each promise is looked up by index; row-level security
     * makes the planner take every table for nearly empty, and scan it.)
     */
    public List<UnpricedVerdict> takePriceable(Collection<PromiseId> promises) {
        Rows<PromiseId> rows = new Rows<>(promises);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with priceable as (
                          select u.tenant, u.promise_id, u.number, p.order_reference, p.customer, p.guarantee_code,
                            p.guarantee_version, p.made_at, p.zone, p.facts
                          from unnest(:tenants, cast(:ids as uuid[])) as wanted (tenant, id)
                          cross join lateral (
                            select * from promise where tenant = wanted.tenant and id = wanted.id offset 0) p
                          cross join lateral (
                            select distinct tenant, promise_id, number from unpriced_verdict
                            where tenant = p.tenant and promise_id = p.id) u
                          where exists (
                            select from guarantee_version g
                            where g.tenant = p.tenant and g.code = p.guarantee_code
                              and g.version = p.guarantee_version
                            offset 0)),
                        taken as (
                          delete from unpriced_verdict u using priceable p
                          where u.tenant = p.tenant and u.promise_id = p.promise_id and u.number = p.number)
                        select p.*, v.objective, v.occurrence, v.re_promise, v.state, v.known, v.because, v.claim,
                          v.events, v.missed_at, v.carrier
                        from priceable p cross join lateral (
                          select * from verdict
                          where tenant = p.tenant and promise_id = p.promise_id and number = p.number offset 0) v
                        order by tenant, promise_id, number
                        """)
                .bind("tenants", rows.column(PromiseId::tenant))
                .bind("ids", rows.column(PromiseId::id))
                .map((row, context) -> unpriced(row))
                .list());
    }

    /** The last verdicts that were priced, of each due time; to be asked before others are taken to be priced. */
    public Map<PromiseId, Map<DueKey, Verdict>> priced(Collection<PromiseId> promises) {
        Rows<PromiseId> rows = new Rows<>(promises);
        Map<PromiseId, Map<DueKey, Verdict>> priced = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select v.* from unnest(:tenants, cast(:ids as uuid[])) as wanted (tenant, id)
                        cross join lateral (
                          select distinct on (objective, occurrence, re_promise) * from verdict
                          where tenant = wanted.tenant and promise_id = wanted.id
                            and not exists (
                              select from unpriced_verdict u
                              where u.tenant = verdict.tenant and u.promise_id = verdict.promise_id
                                and u.number = verdict.number
                              offset 0)
                          order by objective, occurrence, re_promise, number desc offset 0) v
                        """)
                .bind("tenants", rows.column(PromiseId::tenant))
                .bind("ids", rows.column(PromiseId::id))
                .map((row, context) -> verdict(row))
                .forEach(verdict -> priced.computeIfAbsent(verdict.promise(), any -> new HashMap<>())
                        .put(verdict.due(), verdict)));
        return priced;
    }

    /** The last verdict of each due time that was heard by some moment; those of before we kept that are of before. */
    public Map<PromiseId, List<Verdict>> standing(Collection<PromiseId> promises, Instant asOf) {
        Rows<PromiseId> rows = new Rows<>(promises);
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select v.* from unnest(:tenants, cast(:ids as uuid[])) as wanted (tenant, id)
                        cross join lateral (
                          select distinct on (objective, occurrence, re_promise) * from verdict
                          where tenant = wanted.tenant and promise_id = wanted.id
                            and (heard_at is null or heard_at <= :asOf)
                          order by objective, occurrence, re_promise, number desc offset 0) v
                        """)
                .bind("tenants", rows.column(PromiseId::tenant))
                .bind("ids", rows.column(PromiseId::id))
                .bind("asOf", asOf)
                .map((row, context) -> verdict(row))
                .stream()
                .collect(Collectors.groupingBy(Verdict::promise)));
    }

    /** Those of these that we have heard of, in the same order. */
    public List<MadePromise> made(Collection<PromiseId> promises) {
        Rows<PromiseId> rows = new Rows<>(promises);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.*
                        from unnest(:tenants, cast(:ids as uuid[])) with ordinality as wanted (tenant, id, place)
                        cross join lateral (
                          select * from promise where tenant = wanted.tenant and id = wanted.id offset 0) p
                        order by place
                        """)
                .bind("tenants", rows.column(PromiseId::tenant))
                .bind("ids", rows.column(PromiseId::id))
                .map((row, context) -> made(row))
                .list());
    }

    private MadePromise made(ResultSet row) throws SQLException {
        Promise promise = promise(row, row.getObject("id", UUID.class));
        try {
            return new MadePromise(
                    promise,
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    zone(row),
                    json.readTree(row.getString("facts")));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("%s cannot be read".formatted(promise), unreadable);
        }
    }

    private Verdict verdict(ResultSet row) throws SQLException {
        try {
            return verdict(
                    new PromiseId(new Tenant(row.getString("tenant")), row.getObject("promise_id", UUID.class)), row);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored verdict cannot be read", unreadable);
        }
    }

    /** Promises with verdicts that waited for a guarantee version or a promise that has arrived since. */
    public List<Promise> priceableSince(Instant now, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.* from (
                            select distinct tenant, promise_id from unpriced_verdict where not_before <= :now) u
                        cross join lateral (
                          select * from promise where tenant = u.tenant and id = u.promise_id offset 0) p
                        where exists (
                          select from guarantee_version g
                          where g.tenant = p.tenant and g.code = p.guarantee_code
                            and g.version = p.guarantee_version
                          offset 0)
                        limit :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> promise(row, row.getObject("id", UUID.class)))
                .list());
    }

    public void postpone(Promise promise, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update unpriced_verdict set not_before = :until where tenant = :tenant and promise_id = :id")
                .bind("until", until)
                .bind("tenant", promise.tenant().name())
                .bind("id", promise.id())
                .execute());
    }

    /** The last that was made for an order. */
    public Optional<Promise> lastOf(Tenant tenant, String order) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from promise where tenant = :tenant and order_reference = :order
                        order by made_at desc, id limit 1
                        """)
                .bind("tenant", tenant.name())
                .bind("order", order)
                .map((row, context) -> promise(row, row.getObject("id", UUID.class)))
                .findOne());
    }

    public Promise get(PromiseId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from promise where tenant = :tenant and id = :id")
                .bind("tenant", id.tenant().name())
                .bind("id", id.id())
                .map((row, context) -> promise(row, id.id()))
                .findOne()
                .orElseThrow(() -> new PromiseNotFound(id.id())));
    }

    /** Reads the columns that every table about a promise shares. */
    public static Promise promise(ResultSet row, UUID id) throws SQLException {
        return new Promise(
                new PromiseId(new Tenant(row.getString("tenant")), id),
                row.getString("order_reference"),
                row.getString("customer"),
                new GuaranteeVersion(row.getString("guarantee_code"), row.getInt("guarantee_version")));
    }

    private UnpricedVerdict unpriced(ResultSet row) throws SQLException {
        Promise promise = promise(row, row.getObject("promise_id", UUID.class));
        try {
            return new UnpricedVerdict(
                    promise,
                    row.getObject("made_at", OffsetDateTime.class).toInstant(),
                    zone(row),
                    Facts.read(json.readTree(row.getString("facts"))),
                    verdict(promise.key(), row));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("%s cannot be read".formatted(promise), unreadable);
        }
    }

    private Verdict verdict(PromiseId promise, ResultSet row) throws SQLException, JsonProcessingException {
        return new Verdict(
                promise,
                row.getInt("number"),
                row.getString("objective"),
                row.getString("occurrence"),
                row.getInt("re_promise"),
                Word.constant(Verdict.State.class, row.getString("state")),
                json.readValue(row.getString("known"), new TypeReference<Map<String, String>>() {}),
                row.getString("because"),
                row.getString("claim"),
                json.readValue(row.getString("events"), new TypeReference<List<EventRef>>() {}),
                instant(row, "missed_at"),
                row.getString("carrier"));
    }

    private static @Nullable ZoneId zone(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        return zone == null ? null : ZoneId.of(zone);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private String text(Object value) {
        return json.valueToTree(value).toString();
    }
}
