package io.makegood.delivery.silence;

import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.persistence.Columns;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The durable looks: added by what is told and by looking, gone only in the transaction that has looked. Scans that come
 * in the order in which they were made add none: the look that is there already finds them.
 */
@ApplicationScoped
class Looks {

    /** Parcels registered before are not under way any more. */
    private static final Duration LONGEST_WAY = Duration.ofDays(90);

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    Looks(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    /** Whether the tenant watches silence, or did. */
    boolean areAsked() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from silence_limit where tenant = :tenant)
                          or exists (select from fulfilment_event
                            where tenant = :tenant and derived is not null and type = 'no-scan')
                        """)
                .bind("tenant", tenancy.current().name())
                .mapTo(Boolean.class)
                .one());
    }

    /** Keeps limits as they are until the transaction ends. */
    void keepLimits() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Waits for those who keep limits as they are: whoever comes after them sees what they did. */
    void changeLimits() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        jdbi.useHandle(handle -> handle.createQuery("select cast(<lock>(hashtextextended(:key, 0)) as text)")
                .define("lock", function)
                .bind("key", Keys.of(tenancy.current(), "limits|of-silence"))
                .mapTo(String.class)
                .one());
    }

    /** One look for each parcel: when it may be silent, or at once if it was told to be silent when it was seen. */
    void add(Collection<Sighting> sightings, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into parcel_look (looks_at, tenant, order_reference, parcel)
                        select min(wish.looks_at), :tenant, wish.order_reference, wish.parcel
                        from (
                          select orders.reference as order_reference, parcel.tracking as parcel,
                            case when sighting.at is null or exists (
                                select from fulfilment_event silence
                                where silence.tenant = :tenant and silence.matched_order = orders.reference
                                  and silence.parcel = parcel.tracking and silence.derived is not null
                                  and silence.type = 'no-scan' and silence.occurred_at >= sighting.at)
                              then :now
                              else sighting.at + coalesce(own.after_seconds, general.after_seconds) * interval '1 second'
                            end as looks_at
                          from unnest(:orders, :parcels, cast(:ats as timestamptz[])) as sighting (reference, parcel, at)
                          join orders on orders.tenant = :tenant and orders.reference = sighting.reference
                          join parcel on parcel.tenant = :tenant and parcel.order_id = orders.id
                            and parcel.tracking = coalesce(sighting.parcel, parcel.tracking)
                          left join silence_limit own
                            on own.tenant = :tenant and own.carrier = parcel.carrier
                          left join silence_limit general
                            on general.tenant = :tenant and general.carrier = 'default'
                        ) as wish
                        where wish.looks_at is not null and not exists (
                          select from parcel_look known
                          where known.tenant = :tenant and known.order_reference = wish.order_reference
                            and known.parcel = wish.parcel and known.looks_at <= wish.looks_at)
                        group by wish.order_reference, wish.parcel
                        on conflict do nothing
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("now", now)
                .bind("orders", Columns.of(sightings, Sighting::order))
                .bind("parcels", Columns.of(sightings, Sighting::parcel))
                .bind("ats", Columns.of(sightings, Sighting::at))
                .execute());
    }

    /** Looks at what was known of the order before its parcels were. */
    void lookAtAllOf(String order, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into parcel_look (looks_at, tenant, order_reference, parcel)
                        select :now, :tenant, orders.reference, parcel.tracking
                        from orders join parcel on parcel.tenant = orders.tenant and parcel.order_id = orders.id
                        where orders.tenant = :tenant and orders.reference = :order and exists (
                          select from fulfilment_event event
                          where event.tenant = :tenant and event.matched_order = orders.reference)
                        on conflict do nothing
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("order", order)
                .bind("now", now)
                .execute());
    }

    /** Looks at every parcel of the tenant that may be under way. */
    void lookAtAll(Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into parcel_look (looks_at, tenant, order_reference, parcel)
                        select :now, :tenant, orders.reference, parcel.tracking
                        from parcel join orders on orders.tenant = parcel.tenant and orders.id = parcel.order_id
                        where parcel.tenant = :tenant and parcel.registered_at > :since
                        on conflict do nothing
                        """)
                .bind("tenant", tenancy.current().name())
                .bind("now", now)
                .bind("since", now.minus(LONGEST_WAY))
                .execute());
    }

    void add(Collection<Look> looks) {
        jdbi.useHandle(handle -> bind(looks, handle.createUpdate("""
                        insert into parcel_look (looks_at, tenant, order_reference, parcel)
                        select * from unnest(cast(:looksAt as timestamptz[]), :tenants, :orders, :parcels)
                        on conflict do nothing
                        """)).execute());
    }

    /**
     * Locks up to {@code most} looks that are due, earliest first, passing over those another worker has locked. They
     * are not deleted before the locks on their orders are held: who holds one of those must not have to wait here.
     */
    List<Look> claim(Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from parcel_look where looks_at <= :now
                        order by looks_at limit :most for update skip locked
                        """)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> look(row))
                .list());
    }

    /** Locks those of them that are still there and that nobody else has locked. */
    List<Look> claim(Collection<Look> looks) {
        return jdbi.withHandle(handle -> bind(looks, handle.createQuery("""
                        select * from parcel_look where (looks_at, tenant, order_reference, parcel) in (
                          select * from unnest(cast(:looksAt as timestamptz[]), :tenants, :orders, :parcels))
                        for update skip locked
                        """))
                .map((row, context) -> look(row))
                .list());
    }

    void remove(Collection<Look> looked) {
        jdbi.useHandle(handle -> bind(looked, handle.createUpdate("""
                        delete from parcel_look where (looks_at, tenant, order_reference, parcel) in (
                          select * from unnest(cast(:looksAt as timestamptz[]), :tenants, :orders, :parcels))
                        """)).execute());
    }

    Optional<Instant> next() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select looks_at from parcel_look order by looks_at limit 1")
                        .map((row, context) -> at(row))
                        .findOne());
    }

    private static <S extends SqlStatement<S>> S bind(Collection<Look> looks, S statement) {
        return statement
                .bind("looksAt", Columns.of(looks, Look::looksAt))
                .bind("tenants", Columns.of(looks, look -> look.tenant().name()))
                .bind("orders", Columns.of(looks, Look::order))
                .bind("parcels", Columns.of(looks, Look::parcel));
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                at(row),
                new Tenant(row.getString("tenant")),
                row.getString("order_reference"),
                row.getString("parcel"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Times.instant(row, "looks_at");
    }
}
