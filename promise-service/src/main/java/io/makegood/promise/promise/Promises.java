package io.makegood.promise.promise;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.paging.Page;
import io.makegood.kernel.paging.PageQuery;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.promise.JudgedPromise.JudgedDueTime;
import io.makegood.promise.sql.Columns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** All promises, many at once; those who say no tenant work across tenants. */
@ApplicationScoped
public class Promises {

    /** A due time on its way into the database, with the promise it belongs to. */
    public record DueTimeOf(Promise promise, DueTime due) {}

    private final Jdbi jdbi;
    private final PromiseRows rows;

    Promises(Jdbi jdbi, PromiseRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    void add(Collection<Promise> promises) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into promise (tenant, id, order_ref, customer, guarantee, guarantee_version, state,
                          made_at, zone, facts, reference, given_due_at, created_at)
                        select tenant, id, order_ref, customer, guarantee, version, 'open', made_at, zone, facts,
                          reference, given_due_at, created_at
                        from unnest(:tenants, cast(:ids as uuid[]), :orders, :customers, :guarantees,
                          cast(:versions as integer[]), cast(:madeAt as timestamptz[]), :zones, cast(:facts as jsonb[]),
                          :references, cast(:givenDueAt as timestamptz[]), cast(:createdAt as timestamptz[])) as promise (tenant, id,
                          order_ref, customer, guarantee, version, made_at, zone, facts, reference, given_due_at,
                          created_at)
                        """)
                .bind("tenants", Columns.of(promises, Promise::tenant))
                .bind("ids", Columns.of(promises, Promise::id))
                .bind("orders", Columns.of(promises, promise -> promise.order().order()))
                .bind("customers", Columns.of(promises, Promise::customer))
                .bind(
                        "guarantees",
                        Columns.of(promises, promise -> promise.guarantee().code()))
                .bind(
                        "versions",
                        Columns.of(promises, promise -> promise.guarantee().version()))
                .bind("madeAt", Columns.of(promises, Promise::madeAt))
                .bind("zones", Columns.of(promises, Promise::zone))
                .bind("facts", Columns.of(promises, promise -> rows.json(promise.facts())))
                .bind("references", Columns.of(promises, Promise::reference))
                .bind("givenDueAt", Columns.of(promises, Promise::givenDueAt))
                .bind("createdAt", Columns.of(promises, Promise::createdAt))
                .execute());
        keepDueTimes(promises.stream()
                .flatMap(promise -> promise.dueTimes().stream().map(due -> new DueTimeOf(promise, due)))
                .toList());
    }

    void addDueTime(Promise promise, DueTime due) {
        keepDueTimes(List.of(new DueTimeOf(promise, due)));
    }

    /** Adds due times that are new, and moves those that have moved. */
    public void keepDueTimes(Collection<DueTimeOf> dueTimes) {
        if (dueTimes.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into due_time (tenant, promise_id, due_no, objective, occurrence, re_promise, due_at,
                          offered_at, offered_by, paused_since, paused_by, state, as_of)
                        select tenant, promise_id, due_no, objective, occurrence, re_promise, due_at, offered_at,
                          offered_by, paused_since, paused_by, 'open', offered_at
                        from unnest(:tenants, cast(:promises as uuid[]), cast(:numbers as integer[]), :objectives,
                          :occurrences, cast(:rePromises as integer[]), cast(:dueAt as timestamptz[]),
                          cast(:offeredAt as timestamptz[]), :offeredBy, cast(:pausedSince as timestamptz[]),
                          :pausedBy) as due (tenant, promise_id, due_no, objective, occurrence, re_promise, due_at,
                          offered_at, offered_by, paused_since, paused_by)
                        on conflict (tenant, promise_id, due_no) do update
                          set due_at = excluded.due_at, offered_at = excluded.offered_at,
                            paused_since = excluded.paused_since, paused_by = excluded.paused_by
                        """)
                .bind("tenants", Columns.of(dueTimes, row -> row.promise().tenant()))
                .bind("promises", Columns.of(dueTimes, row -> row.promise().id()))
                .bind("numbers", Columns.of(dueTimes, row -> row.due().no()))
                .bind("objectives", Columns.of(dueTimes, row -> row.due().objective()))
                .bind("occurrences", Columns.of(dueTimes, row -> row.due().occurrence()))
                .bind("rePromises", Columns.of(dueTimes, row -> row.due().rePromise()))
                .bind("dueAt", Columns.of(dueTimes, row -> row.due().dueAt()))
                .bind("offeredAt", Columns.of(dueTimes, row -> row.due().offeredAt()))
                .bind("offeredBy", Columns.of(dueTimes, row -> row.due().offeredBy()))
                .bind("pausedSince", Columns.of(dueTimes, row -> row.due().pausedSince()))
                .bind("pausedBy", Columns.of(dueTimes, row -> row.due().pausedBy()))
                .execute());
    }

    void cancel(Promise promise, Cancellation cancellation) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update promise set cancelled_at = :at, cancel_reason = :reason
                        where tenant = :tenant and id = :id
                        """)
                .bindMethods(cancellation)
                .bind("tenant", promise.tenant().name())
                .bind("id", promise.id().value())
                .execute());
    }

    public JudgedPromise get(Tenant tenant, PromiseId id) {
        return all(Set.of(new PromiseKey(tenant, id))).stream().findFirst().orElseThrow(() -> new PromiseNotFound(id));
    }

    /** In no particular order. */
    public List<JudgedPromise> all(Collection<PromiseKey> keys) {
        return withDueTimes(jdbi.withHandle(handle -> handle.createQuery("""
                        select * from promise where (tenant, id) in (
                          select * from unnest(:tenants, cast(:ids as uuid[])))
                        """)
                .bind("tenants", Columns.of(keys, PromiseKey::tenant))
                .bind("ids", Columns.of(keys, PromiseKey::id))
                .map((row, context) -> rows.promise(row))
                .list()));
    }

    /** All promises made for any of these orders. */
    public List<Promise> of(Collection<OrderRef> orders) {
        return withDueTimes(jdbi.withHandle(handle -> handle.createQuery("""
                        select * from promise where (tenant, order_ref) in (select * from unnest(:tenants, :orders))
                        """)
                        .bind("tenants", Columns.of(orders, OrderRef::tenant))
                        .bind("orders", Columns.of(orders, OrderRef::order))
                        .map((row, context) -> rows.promise(row))
                        .list()))
                .stream()
                .map(JudgedPromise::promise)
                .toList();
    }

    /** Newest first. */
    public Page<JudgedPromise> page(Tenant tenant, PromiseFilter filter, PageQuery query) {
        Cursor after = query.after(Cursor.END);
        List<JudgedPromise> found = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from promise where tenant = :tenant and (created_at, id) < (:at, :id) %s
                        order by created_at desc, id desc limit :limit + 1
                        """.formatted(filter.sql()))
                .bind("tenant", tenant.name())
                .bindMethods(after)
                .bindMethods(filter)
                .bind("state", filter.state() == null ? null : filter.state().word())
                .bind("limit", query.limit())
                .map((row, context) -> rows.promise(row))
                .list());
        return Page.of(withDueTimes(found), query.limit(), Promises::position);
    }

    private static Cursor position(JudgedPromise judged) {
        return new Cursor(judged.promise().createdAt(), judged.promise().id().value());
    }

    /** The same promises, complete. */
    private List<JudgedPromise> withDueTimes(List<JudgedPromise> bare) {
        Map<PromiseId, List<JudgedDueTime>> dueTimes = dueTimes(bare);
        List<JudgedPromise> complete = new ArrayList<>();
        bare.forEach(promise -> complete.add(
                promise.with(dueTimes.getOrDefault(promise.promise().id(), List.of()))));
        return complete;
    }

    private Map<PromiseId, List<JudgedDueTime>> dueTimes(List<JudgedPromise> promises) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                        select * from due_time where (tenant, promise_id) in (
                          select * from unnest(:tenants, cast(:ids as uuid[])))
                        order by due_no
                        """)
                        .bind(
                                "tenants",
                                Columns.of(promises, each -> each.promise().tenant()))
                        .bind("ids", Columns.of(promises, each -> each.promise().id()))
                        .map((row, context) -> Map.entry(rows.promiseId(row), rows.dueTime(row)))
                        .list())
                .stream()
                .collect(groupingBy(Entry::getKey, mapping(Entry::getValue, toList())));
    }
}
