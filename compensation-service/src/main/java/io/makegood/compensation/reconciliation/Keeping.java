package io.makegood.compensation.reconciliation;

import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps what days (UTC) that are over add to the figures, so that a report need not sum up every record again. A day is
 * first watched: from then on, whoever adds something to it notes that. When all are done who began before, its figures
 * are kept; and again whenever something was added since. Several replicas take different days.
 */
@ApplicationScoped
public class Keeping {

    private static final int DAYS_AT_ONCE = 5;
    private static final int SECONDS = 600;

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final InstantSource time;

    Keeping(Jdbi jdbi, Tenancy tenancy, InstantSource time) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.time = time;
    }

    private record Day(String tenant, LocalDate date) {}

    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void keepAll() {
        tenancy.acrossTenants(() -> {
            inTransaction(this::announce);
            inTransaction(Keeping::watch);
            while (inTransaction(Keeping::keep) == DAYS_AT_ONCE) {}
        });
    }

    private int inTransaction(ToIntFunction<Handle> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(SECONDS)
                .call(() -> jdbi.withHandle(handle -> work.applyAsInt(handle)));
    }

    /** Each tenant's days, from the first on which anything was owed or paid until yesterday. */
    private int announce(Handle handle) {
        return handle.createUpdate("""
                        insert into kept_day (tenant, day)
                        select booked.tenant, first.day + n
                        from (select distinct tenant from account) as booked
                        cross join lateral (
                          select coalesce(
                            (select max(day) + 1 from kept_day last where last.tenant = booked.tenant),
                            cast(least(
                              (select min(computed_at) from entitlement where entitlement.tenant = booked.tenant),
                              (select min(created_at) from payout where payout.tenant = booked.tenant))
                              at time zone 'UTC' as date)) as day) as first
                        cross join lateral generate_series(0, cast(:today as date) - 1 - first.day) as n
                        on conflict do nothing
                        """)
                .bind("today", LocalDate.ofInstant(time.instant(), ZoneOffset.UTC))
                .execute();
    }

    /** Whoever comes after this transaction sees the days that are watched, as they were announced in another one. */
    private static int watch(Handle handle) {
        return handle.execute("update kept_day set watched_since = pg_current_xact_id() where watched_since is null");
    }

    /** What was noted until now is forgotten before it is counted: what comes between is counted, and once more later. */
    private static int keep(Handle handle) {
        List<Day> days = take(handle);
        if (!days.isEmpty()) {
            update(handle, days, "delete from changed_day where (tenant, day) in (select * from due)");
            update(handle, days, "delete from kept_figure where (tenant, day) in (select * from due)");
            update(handle, days, """
                    insert into kept_figure
                      (tenant, day, hour, guarantee_code, currency, carrier, cause, figure, n, amount)
                    select due.tenant, due.day, hour, guarantee_code, currency, carrier, cause, figure, n, amount
                    from due cross join lateral (
                      select case grouping(hour) when 1 then -1 else hour end as hour, guarantee_code, currency,
                        carrier, cause, figure, sum(n) as n, sum(amount) as amount
                      from figure_part
                      cross join lateral (select cast(extract(hour from at at time zone 'UTC') as integer) as hour) of_day
                      where tenant = due.tenant and at >= cast(due.day as timestamp) at time zone 'UTC'
                        and at < cast(due.day + 1 as timestamp) at time zone 'UTC'
                      group by grouping sets (
                        (guarantee_code, currency, carrier, cause, figure),
                        (guarantee_code, currency, carrier, cause, figure, hour))) as added
                    """);
            update(handle, days, "update kept_day set kept = true where (tenant, day) in (select * from due)");
        }
        return days.size();
    }

    private static List<Day> take(Handle handle) {
        return handle.createQuery("""
                        select tenant, day
                        from (select tenant, day from kept_day where not kept
                          union select tenant, day from changed_day) as to_do
                        join kept_day using (tenant, day)
                        where watched_since < pg_snapshot_xmin(pg_current_snapshot())
                        order by tenant, day
                        limit :most
                        for update of kept_day skip locked
                        """)
                .bind("most", DAYS_AT_ONCE)
                .map((row, context) -> new Day(row.getString("tenant"), row.getObject("day", LocalDate.class)))
                .list();
    }

    private static void update(Handle handle, List<Day> days, String sql) {
        handle.createUpdate("with due as (select * from unnest(:tenants, cast(:days as date[])) as due (tenant, day)) "
                        + sql)
                .bind("tenants", days.stream().map(Day::tenant).toArray(String[]::new))
                .bind("days", days.stream().map(day -> day.date().toString()).toArray(String[]::new))
                .execute();
    }
}
