package io.makegood.compensation.entitlement;

import io.makegood.compensation.Rows;
import io.makegood.compensation.entitlement.PoolBook.Member;
import io.makegood.compensation.entitlement.PoolBook.Page;
import io.makegood.compensation.entitlement.PoolBook.Part;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Caps that promises share, kept in the database. Their locks are taken after those of the orders, and whoever holds one
 * waits for no order: promises that have to be looked at again are queued, not priced at once.
 */
@ApplicationScoped
class Pools {

    private record Row(Page page, Member member, Part part) {}

    private final Jdbi jdbi;
    private final OrderLocks locks;

    Pools(Jdbi jdbi, OrderLocks locks) {
        this.jdbi = jdbi;
        this.locks = locks;
    }

    /** Locks and reads every page that these cases share, or shared before. */
    PoolBook open(List<Case> cases) {
        List<Page> pages =
                Stream.concat(shared(cases), before(cases).stream()).distinct().toList();
        if (pages.isEmpty()) {
            return new PoolBook(new HashMap<>());
        }
        locks.hold(pages.stream()
                .map(page -> Keys.of(page.tenant(), "pool|" + page.pool() + "|" + page.key()))
                .toList());
        Map<Page, Map<Member, Part>> read = new LinkedHashMap<>();
        pages.forEach(page -> read.put(page, new HashMap<>()));
        rows(pages)
                .forEach(row ->
                        read.computeIfAbsent(row.page(), any -> new HashMap<>()).put(row.member(), row.part()));
        return new PoolBook(read);
    }

    private static Stream<Page> shared(List<Case> cases) {
        return cases.stream().flatMap(Pools::shared);
    }

    private static Stream<Page> shared(Case one) {
        return one.priced().stream()
                .flatMap(award -> award.pools().stream())
                .map(share -> Page.of(one.promise().tenant(), share));
    }

    private List<Page> before(List<Case> cases) {
        List<Case> pooled = cases.stream()
                .filter(one -> one.terms().awards().stream()
                        .anyMatch(award -> !award.pooled().isEmpty()))
                .toList();
        if (pooled.isEmpty()) {
            return List.of();
        }
        Rows<Case> rows = new Rows<>(pooled);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct tenant, pool, key from pool_part where (tenant, promise_id) in (
                          select * from unnest(:tenants, cast(:ids as uuid[])))
                        """)
                .bind("tenants", rows.column(one -> one.promise().tenant()))
                .bind("ids", rows.column(one -> one.promise().id()))
                .map((row, context) -> page(row))
                .list());
    }

    private List<Row> rows(List<Page> pages) {
        Rows<Page> rows = new Rows<>(pages);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from pool_part where (tenant, pool, key) in (
                          select * from unnest(:tenants, :pools, :keys))
                        """)
                .bind("tenants", rows.column(Page::tenant))
                .bind("pools", rows.column(Page::pool))
                .bind("keys", rows.column(Page::key))
                .map((row, context) -> row(row))
                .list());
    }

    /** Keeps what was written, and queues those who have to be looked at again. */
    void close(PoolBook book, Instant now) {
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
                        on conflict (tenant, pool, key, promise_id, award) do update
                          set verdict = excluded.verdict, wanted = excluded.wanted, given = excluded.given
                        """)
                .bind("tenants", rows.column(row -> row.page().tenant()))
                .bind("pools", rows.column(row -> row.page().pool()))
                .bind("keys", rows.column(row -> row.page().key()))
                .bind("promises", rows.column(row -> row.member().promise().id()))
                .bind("awards", rows.column(row -> row.member().award()))
                .bind("ats", rows.column(row -> row.part().at()))
                .bind("verdicts", rows.column(row -> row.part().verdict()))
                .bind("wanted", rows.column(row -> row.part().wanted()))
                .bind("given", rows.column(row -> row.part().given()))
                .execute());
    }

    /** Their last verdict is priced again, by whoever next looks for verdicts that wait. */
    private void queue(Map<Member, Integer> again, Instant now) {
        if (again.isEmpty()) {
            return;
        }
        Rows<Map.Entry<Member, Integer>> rows = new Rows<>(again.entrySet());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into unpriced_verdict (tenant, promise_id, number, not_before)
                        select distinct tenant, cast(promise as uuid), cast(number as integer),
                          cast(:now as timestamptz)
                        from unnest(:tenants, :promises, :numbers) as row (tenant, promise, number)
                        on conflict do nothing
                        """)
                .bind("tenants", rows.column(entry -> entry.getKey().promise().tenant()))
                .bind("promises", rows.column(entry -> entry.getKey().promise().id()))
                .bind("numbers", rows.column(Map.Entry::getValue))
                .bind("now", now)
                .execute());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                page(row),
                new Member(
                        new PromiseId(new Tenant(row.getString("tenant")), row.getObject("promise_id", UUID.class)),
                        row.getString("award")),
                new Part(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("verdict"),
                        row.getBigDecimal("wanted"),
                        row.getBigDecimal("given")));
    }

    private static Page page(ResultSet row) throws SQLException {
        return new Page(new Tenant(row.getString("tenant")), row.getString("pool"), row.getString("key"));
    }
}
