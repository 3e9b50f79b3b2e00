package io.makegood.compensation.payout;

import io.makegood.compensation.Rows;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The payouts still to be sent, shared by all workers on all replicas. */
@ApplicationScoped
class DuePayouts {

    private final Jdbi jdbi;
    private final SettlementConfig config;

    DuePayouts(Jdbi jdbi, SettlementConfig config) {
        this.jdbi = jdbi;
        this.config = config;
    }

    /**
     * Leases payouts to one worker, except those of tenants that keep it busy already. A payout stays behind while an earlier one of its order is on its way, and a
     * recovery as long as it is held. Tenants without an endpoint are never looked at.
     * (With offset 0 each row is checked by index, and no more rows than needed.)
     */
    @Transactional
    public List<DuePayout> claim(Instant now, int most, Collection<Tenant> busy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with claimed as materialized (
                          select due.tenant, due.payout_id, due.tries, endpoint.url, endpoint.secret
                          from payment_endpoint endpoint cross join lateral (
                            select d.tenant, d.payout_id, d.tries from due_payout d
                            where d.tenant = endpoint.tenant and d.next_attempt_at <= :now
                              and not exists (
                                select from due_payout earlier
                                where earlier.tenant = d.tenant and earlier.order_reference = d.order_reference
                                  and earlier.position < d.position
                                  and not exists (
                                    select from held_recovery held
                                    where held.tenant = earlier.tenant and held.payout_id = earlier.payout_id
                                    offset 0)
                                offset 0)
                              and not exists (
                                select from held_recovery held
                                where held.tenant = d.tenant and held.payout_id = d.payout_id
                                offset 0)
                            order by d.next_attempt_at
                            limit :mostOfTenant
                            for update of d skip locked) due
                          where endpoint.tenant <> all (:busy)
                          limit :most),
                        leased as (
                          update due_payout d set next_attempt_at = :leasedUntil
                          from claimed where d.tenant = claimed.tenant and d.payout_id = claimed.payout_id)
                        select payout.*, claimed.tries, claimed.url, claimed.secret
                        from claimed join payout on payout.tenant = claimed.tenant and payout.id = claimed.payout_id
                        """)
                .bind("now", now)
                .bind("leasedUntil", now.plus(config.lease()))
                .bind("most", most)
                .bind("mostOfTenant", config.inFlightPerTenant())
                .bind("busy", busy.stream().map(Tenant::name).toArray(String[]::new))
                .map((row, context) -> new DuePayout(
                        Payouts.payout(row),
                        row.getInt("tries"),
                        new PaymentProvider.Destination(row.getString("url"), row.getString("secret"))))
                .list());
    }

    /** Those of the attempts whose payout nobody else has settled in the meantime; locked until the transaction ends. */
    Set<UUID> stillDue(Collection<Attempt> attempts) {
        Rows<Attempt> rows = new Rows<>(attempts);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select payout_id from due_payout
                        where (tenant, payout_id) in (
                          select tenant, cast(id as uuid) from unnest(:tenants, :ids) as row (tenant, id))
                        order by tenant, payout_id
                        for update
                        """)
                .bind("tenants", rows.column(row -> row.payout().promise().tenant()))
                .bind("ids", rows.column(row -> row.payout().id()))
                .mapTo(UUID.class)
                .set());
    }

    /** Sets the time of the next attempt, and lets go of payouts that need none. */
    void reschedule(Collection<Attempt> attempts) {
        Rows<Attempt> rows = new Rows<>(attempts);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with attempt as (
                          select tenant, cast(id as uuid) as id, cast(next_at as timestamptz) as next_at
                          from unnest(:tenants, :ids, :nextAt) as row (tenant, id, next_at)),
                        ended as (
                          delete from due_payout d using attempt a
                          where d.tenant = a.tenant and d.payout_id = a.id and a.next_at is null)
                        update due_payout d set next_attempt_at = a.next_at, tries = d.tries + 1 from attempt a
                        where d.tenant = a.tenant and d.payout_id = a.id and a.next_at is not null
                        """)
                .bind("tenants", rows.column(row -> row.payout().promise().tenant()))
                .bind("ids", rows.column(row -> row.payout().id()))
                .bind("nextAt", rows.column(Attempt::nextAt))
                .execute());
    }
}
