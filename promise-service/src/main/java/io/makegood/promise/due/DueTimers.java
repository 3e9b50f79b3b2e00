package io.makegood.promise.due;

import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.promise.PromiseId;
import io.makegood.promise.promise.PromiseKey;
import io.makegood.promise.sql.Columns;
import io.makegood.promise.sql.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The durable timers: set by judging, gone only in the transaction that has judged again. */
@ApplicationScoped
public class DueTimers {

    private final Jdbi jdbi;

    DueTimers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Setting a timer twice is setting it once. */
    public void set(Collection<DueTimer> timers) {
        if (timers.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> bind(timers, handle.createUpdate("""
                        insert into due_timer (fires_at, tenant, promise_id, due_no)
                        select * from unnest(cast(:firesAt as timestamptz[]), :tenants, cast(:promises as uuid[]),
                          cast(:dueNos as integer[]))
                        on conflict do nothing
                        """)).execute());
    }

    /**
     * Locks up to {@code most} timers that are due, earliest first, passing over those another worker has locked. They
     * are not deleted yet: somebody who sets one of them again must not have to wait while the claim waits for orders.
     */
    List<ClaimedTimer> claim(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select due_timer.*, promise.order_ref
                        from due_timer join promise on promise.tenant = due_timer.tenant and promise.id = promise_id
                        where fires_at <= :now order by fires_at limit :most
                        for update of due_timer skip locked
                        """)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> claimed(row))
                .list());
    }

    /** Locks those of them that are still there and that nobody else has locked. */
    List<ClaimedTimer> claim(Collection<DueTimer> timers) {
        return jdbi.withHandle(handle -> bind(timers, handle.createQuery("""
                        select due_timer.*, promise.order_ref
                        from due_timer join promise on promise.tenant = due_timer.tenant and promise.id = promise_id
                        where (fires_at, due_timer.tenant, promise_id, due_no) in (
                          select * from unnest(cast(:firesAt as timestamptz[]), :tenants, cast(:promises as uuid[]),
                            cast(:dueNos as integer[])))
                        for update of due_timer skip locked
                        """))
                .map((row, context) -> claimed(row))
                .list());
    }

    void remove(Collection<DueTimer> fired) {
        jdbi.useHandle(handle -> bind(fired, handle.createUpdate("""
                        delete from due_timer where (fires_at, tenant, promise_id, due_no) in (
                          select * from unnest(cast(:firesAt as timestamptz[]), :tenants, cast(:promises as uuid[]),
                            cast(:dueNos as integer[])))
                        """)).execute());
    }

    Optional<Instant> next() {
        return jdbi.withHandle(handle -> handle.createQuery("select fires_at from due_timer order by fires_at limit 1")
                .map((row, context) -> Times.instant(row, "fires_at"))
                .findOne());
    }

    private static <S extends SqlStatement<S>> S bind(Collection<DueTimer> timers, S statement) {
        return statement
                .bind("firesAt", Columns.of(timers, DueTimer::firesAt))
                .bind("tenants", Columns.of(timers, timer -> timer.promise().tenant()))
                .bind("promises", Columns.of(timers, timer -> timer.promise().id()))
                .bind("dueNos", Columns.of(timers, DueTimer::dueNo));
    }

    private static ClaimedTimer claimed(ResultSet row) throws SQLException {
        Tenant tenant = new Tenant(row.getString("tenant"));
        PromiseId promise = new PromiseId(row.getObject("promise_id", UUID.class));
        DueTimer timer =
                new DueTimer(Times.instant(row, "fires_at"), new PromiseKey(tenant, promise), row.getInt("due_no"));
        return new ClaimedTimer(timer, new OrderRef(tenant, row.getString("order_ref")));
    }
}
