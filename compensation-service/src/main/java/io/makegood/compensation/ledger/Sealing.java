package io.makegood.compensation.ledger;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Seals what was booked, each second. Booking waits for nobody, so the chain is made afterwards: by one at a time for
 * each tenant, many transfers in one statement.
 */
@ApplicationScoped
public class Sealing {

    private static final int BATCH = 20_000;

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    Sealing(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sealAll() {
        tenancy.acrossTenants(() -> {
            while (QuarkusTransaction.requiringNew().call(() -> seal(hold())) == BATCH) {}
        });
    }

    /** What one tenant has booked by now, after whoever is sealing it already; of very much, the first of it. */
    public void seal(Tenant tenant) {
        QuarkusTransaction.requiringNew().run(() -> {
            await(tenant);
            seal(List.of(tenant.name()));
        });
    }

    private void await(Tenant tenant) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select pg_advisory_xact_lock(hashtextextended('seals|' || :tenant, 0))::text")
                .bind("tenant", tenant.name())
                .mapTo(String.class)
                .one());
    }

    /** The tenants that wait and nobody else seals for. A statement of its own: the next one sees what others sealed. */
    private List<String> hold() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select tenant from (select distinct tenant from unsealed_transfer) as waiting
                        where pg_try_advisory_xact_lock(hashtextextended('seals|' || tenant, 0))
                        """).mapTo(String.class).list());
    }

    /** (With offset 0 each transfer is found by index.) */
    private int seal(List<String> tenants) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with head as materialized (
                          select held.tenant, coalesce(last.number, 0) as number,
                            coalesce(last.hash, decode(repeat('00', 32), 'hex')) as hash
                          from unnest(:tenants) as held (tenant)
                          left join lateral (
                            select number, hash from ledger_seal seal where seal.tenant = held.tenant
                            order by number desc limit 1) last on true),
                        waiting as materialized (
                          select tenant, transfer_id from unsealed_transfer where tenant = any(:tenants)
                          order by tenant, transfer_id limit :most),
                        sealed as (
                          insert into ledger_seal (tenant, number, transfer_id, hash)
                          select head.tenant, head.number + row_number() over chain, waiting.transfer_id,
                            ledger_hash(head.hash, booked.text) over chain
                          from waiting join head using (tenant)
                          cross join lateral (
                            select ledger_text(transfer) as text from transfer
                            where transfer.tenant = waiting.tenant and transfer.id = waiting.transfer_id
                            offset 0) booked
                          window chain as (partition by head.tenant order by waiting.transfer_id
                            rows between unbounded preceding and current row)
                          returning tenant, transfer_id),
                        done as (
                          delete from unsealed_transfer queued using sealed
                          where queued.tenant = sealed.tenant and queued.transfer_id = sealed.transfer_id),
                        moved as (
                          insert into daily_movement as daily (tenant, account, currency, day, debits, credits)
                          select sealed.tenant, line.account, line.currency, line.day,
                            coalesce(sum(line.amount) filter (where line.amount > 0), 0),
                            coalesce(-sum(line.amount) filter (where line.amount < 0), 0)
                          from sealed cross join lateral (
                            select account, currency, amount, cast(booked_at at time zone 'UTC' as date) as day
                            from ledger_line
                            where ledger_line.tenant = sealed.tenant and ledger_line.transfer_id = sealed.transfer_id
                            offset 0) line
                          group by sealed.tenant, line.account, line.currency, line.day
                          order by 1, 2, 3, 4
                          on conflict (tenant, account, currency, day) do update
                          set debits = daily.debits + excluded.debits, credits = daily.credits + excluded.credits)
                        select count(*) from sealed
                        """)
                .bind("tenants", tenants.toArray(String[]::new))
                .bind("most", BATCH)
                .mapTo(Integer.class)
                .one());
    }
}
