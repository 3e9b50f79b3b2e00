package io.makegood.compensation.entitlement;

import io.makegood.compensation.Rows;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.award.Pool;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.sharing.Page;
import io.makegood.terms.sharing.Part;
import io.makegood.terms.sharing.PoolBook;
import io.makegood.terms.sharing.Slot;
import io.makegood.terms.sharing.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Caps that promises share, kept in the database. Their locks are taken after those of the orders, and whoever holds one
 * waits for no order: promises that have to be looked at again are queued, not priced at once.
 */
@ApplicationScoped
class Pools {

    private record Row(Page page, Slot<AwardKey> slot, Part part) {}

    /** A part that a promise has had so far. */
    private record Held(Page page, Instant at) {}

    /** Whose parts matter on a page, for one time; both ends are included. */
    private record Span(Instant from, Instant to) {

        static final Span ALL = new Span(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-01-01T00:00:00Z"));

        Span and(Span other) {
            return new Span(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }
    }

    /** How far those reach who share a pool. */
    private record Reach(Pool pool, ZoneId zone) {

        Span around(Instant at) {
            if (pool.within() != null) {
                return new Span(at.minus(pool.within()), at.plus(pool.within()));
            }
            if (pool.each() == null) {
                return Span.ALL;
            }
            return pool.each()
                    .around(at.atZone(zone).toLocalDate())
                    .map(days -> new Span(
                            days.from().atStartOfDay(zone).toInstant(),
                            days.until().atStartOfDay(zone).toInstant()))
                    .orElse(new Span(at, at));
        }
    }

    private final Jdbi jdbi;
    private final OrderLocks locks;

    Pools(Jdbi jdbi, OrderLocks locks) {
        this.jdbi = jdbi;
        this.locks = locks;
    }

    /** Locks and reads every page that these cases share, or shared before. */
    PoolBook<AwardKey> open(List<Case> cases) {
        Map<Page, Span> pages = pages(cases);
        if (pages.isEmpty()) {
            return new PoolBook<>(new HashMap<>());
        }
        locks.hold(pages.keySet().stream()
                .map(page -> Keys.of(new Tenant(page.tenant()), "pool|" + page.pool() + "|" + page.key()))
                .toList());
        Map<Page, Map<Slot<AwardKey>, Part>> read = new LinkedHashMap<>();
        rows(pages)
                .forEach(row ->
                        read.computeIfAbsent(row.page(), any -> new HashMap<>()).put(row.slot(), row.part()));
        return new PoolBook<>(read);
    }

    /** Of each page, the times that matter: those of all new parts, and of the old ones that they take the place of. */
    private Map<Page, Span> pages(List<Case> cases) {
        Map<Page, Span> pages = new LinkedHashMap<>();
        Map<Page, Reach> reaches = new HashMap<>();
        for (Case one : cases) {
            for (Priced award : one.priced()) {
                Turn<AwardKey> turn = one.turn(award.award());
                award.pools().forEach(share -> {
                    Page page = Page.of(turn, share);
                    Reach reach = new Reach(share.pool(), turn.zone());
                    reaches.put(page, reach);
                    award.portions().forEach(portion -> pages.merge(page, reach.around(turn.at(portion)), Span::and));
                });
            }
        }
        before(cases).forEach(held -> {
            Reach reach = reaches.get(held.page());
            pages.merge(held.page(), reach == null ? Span.ALL : reach.around(held.at()), Span::and);
        });
        return pages;
    }

    private List<Held> before(List<Case> cases) {
        List<Case> pooled = cases.stream()
                .filter(one -> one.terms().awards().stream()
                        .anyMatch(award -> !award.pooled().isEmpty()))
                .toList();
        if (pooled.isEmpty()) {
            return List.of();
        }
        Rows<Case> rows = new Rows<>(pooled);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct part.* from unnest(:tenants, cast(:ids as uuid[])) as one (tenant, id)
                        cross join lateral (
                          select tenant, pool, key, at from pool_part
                          where tenant = one.tenant and promise_id = one.id and wanted > 0 offset 0) part
                        """)
                .bind("tenants", rows.column(one -> one.promise().tenant()))
                .bind("ids", rows.column(one -> one.promise().id()))
                .map((row, context) -> new Held(page(row), at(row)))
                .list());
    }

    /** Parts that want nothing say nothing to others. */
    private List<Row> rows(Map<Page, Span> pages) {
        Rows<Map.Entry<Page, Span>> rows = new Rows<>(pages.entrySet());
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select part.*
                        from unnest(:tenants, :pools, :keys, cast(:from as timestamptz[]), cast(:to as timestamptz[]))
                          as page (tenant, pool, key, earliest, latest)
                        cross join lateral (
                          select * from pool_part
                          where tenant = page.tenant and pool = page.pool and key = page.key
                            and at between page.earliest and page.latest and wanted > 0 offset 0) part
                        """)
                .bind("tenants", rows.column(row -> row.getKey().tenant()))
                .bind("pools", rows.column(row -> row.getKey().pool()))
                .bind("keys", rows.column(row -> row.getKey().key()))
                .bind("from", rows.column(row -> row.getValue().from()))
                .bind("to", rows.column(row -> row.getValue().to()))
                .map((row, context) -> row(row))
                .list());
    }

    /** Keeps what was written, and queues those who have to be looked at again. */
    void close(PoolBook<AwardKey> book, Instant now) {
        List<Row> written = book.written().entrySet().stream()
                .flatMap(page -> page.getValue().entrySet().stream()
                        .map(part -> new Row(page.getKey(), part.getKey(), part.getValue())))
                .toList();
        if (!written.isEmpty()) {
            write(written);
            queue(book.toLookAtAgain(), now);
        }
    }

    private void write(List<Row> written) {
        Rows<Row> rows = new Rows<>(written);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into pool_part (tenant, pool, key, promise_id, award, at, verdict, wanted, given)
                        select tenant, pool, key, cast(promise as uuid), award, cast(at as timestamptz),
                          cast(verdict as integer), cast(wanted as numeric), cast(given as numeric)
                        from unnest(:tenants, :pools, :keys, :promises, :awards, :ats, :verdicts, :wanted, :given)
                          as row (tenant, pool, key, promise, award, at, verdict, wanted, given)
                        on conflict (tenant, pool, key, at, promise_id, award) do update
                          set verdict = excluded.verdict, wanted = excluded.wanted, given = excluded.given
                        """)
                .bind("tenants", rows.column(row -> row.page().tenant()))
                .bind("pools", rows.column(row -> row.page().pool()))
                .bind("keys", rows.column(row -> row.page().key()))
                .bind(
                        "promises",
                        rows.column(row -> row.slot().member().promise().id()))
                .bind("awards", rows.column(row -> row.slot().member().award()))
                .bind("ats", rows.column(row -> row.slot().at()))
                .bind("verdicts", rows.column(row -> row.part().verdict()))
                .bind("wanted", rows.column(row -> row.part().wanted()))
                .bind("given", rows.column(row -> row.part().given()))
                .execute());
    }

    /**
     * Their last verdict is priced again, by whoever next looks for verdicts that wait. Each gets a row of its own, so
     * that we do not wait for somebody who is pricing it just now, and who may wait for our page.
     */
    private void queue(Map<AwardKey, Integer> again, Instant now) {
        if (again.isEmpty()) {
            return;
        }
        Rows<Map.Entry<AwardKey, Integer>> rows = new Rows<>(again.entrySet());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into unpriced_verdict (tenant, promise_id, number, not_before)
                        select distinct tenant, cast(promise as uuid), cast(number as integer),
                          cast(:now as timestamptz)
                        from unnest(:tenants, :promises, :numbers) as row (tenant, promise, number)
                        """)
                .bind("tenants", rows.column(entry -> entry.getKey().promise().tenant()))
                .bind("promises", rows.column(entry -> entry.getKey().promise().id()))
                .bind("numbers", rows.column(Map.Entry::getValue))
                .bind("now", now)
                .execute());
    }

    private static Row row(ResultSet row) throws SQLException {
        PromiseId promise = new PromiseId(new Tenant(row.getString("tenant")), row.getObject("promise_id", UUID.class));
        return new Row(
                page(row),
                new Slot<>(new AwardKey(promise, row.getString("award")), at(row)),
                new Part(row.getInt("verdict"), row.getBigDecimal("wanted"), row.getBigDecimal("given")));
    }

    private static Page page(ResultSet row) throws SQLException {
        return new Page(row.getString("tenant"), row.getString("pool"), row.getString("key"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
