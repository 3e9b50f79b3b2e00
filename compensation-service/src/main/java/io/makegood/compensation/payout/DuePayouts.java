package io.makegood.compensation.payout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.compensation.Rows;
import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.compensation.routing.Providers;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The payouts still to be sent, shared by all workers on all replicas. */
@ApplicationScoped
class DuePayouts {

    /** No transaction takes longer, so nobody who did not see the new routes instructs any more after that. */
    private static final Duration ROUTES_SETTLE_WITHIN = Duration.ofMinutes(2);

    /** Of a payout: how often it has failed for certain. */
    private static final String ROUND = """
            case when payout.attempts = 0 then 0 else (
              select count(*) from payout_attempt attempt
              where attempt.tenant = payout.tenant and attempt.payout_id = payout.id
                and attempt.outcome in ('refused', 'returned')) end""";

    private final Jdbi jdbi;
    private final Providers providers;
    private final ObjectMapper json;
    private final SettlementConfig config;

    DuePayouts(Jdbi jdbi, Providers providers, ObjectMapper json, SettlementConfig config) {
        this.jdbi = jdbi;
        this.providers = providers;
        this.json = json;
        this.config = config;
    }

    /** Payouts that no provider can have heard of go where the routes of their tenant now send them. */
    void reroute(Tenant tenant) {
        reroute("d.tenant = :tenant", Map.of("tenant", tenant.name()));
    }

    /** Those too that were instructed while the routes changed; they are due since then, at the earliest. */
    @Transactional
    public void rerouteLatecomers(Instant now) {
        Instant changed = now.minus(ROUTES_SETTLE_WITHIN);
        reroute("""
                d.tenant in (select tenant from payment_routing where changed_at > :changed)
                  and d.next_attempt_at > :begun""", Map.of("changed", changed, "begun", changed.minus(ROUTES_SETTLE_WITHIN)));
    }

    private void reroute(String which, Map<String, ?> parameters) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update due_payout d set provider = provider_for(p.tenant, p.remedy, p.kind, p.currency)
                        from payout p
                        where %s and not d.begun and p.tenant = d.tenant and p.id = d.payout_id
                          and d.provider is distinct from provider_for(p.tenant, p.remedy, p.kind, p.currency)
                        """.formatted(which)).bindMap(parameters).execute());
    }

    /** Whether a provider may have heard of payouts that have not ended. */
    boolean isBusy(ProviderKey provider) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                          select from due_payout where tenant = :tenant and provider = :name and begun)
                        """)
                .bind("tenant", provider.tenant().name())
                .bind("name", provider.name())
                .mapTo(Boolean.class)
                .one());
    }

    /**
     * Leases payouts to one worker, except those of providers that keep it busy already. A payout stays behind while an
     * earlier one of its order is on its way, and a recovery as long as it is held. Those without a provider are never
     * looked at; a provider that is called off gets one, when it is time for a probe. (With offset 0 each row is checked by index, and no more rows than needed.)
     */
    @Transactional
    public List<DuePayout> claim(Instant now, int most, Collection<ProviderKey> busy) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with probes as (
                          update payment_circuit circuit set probing = true, probe_at = :leasedUntil
                          where since is not null and probe_at <= :now and exists (
                            select from due_payout d
                            where d.tenant = circuit.tenant and d.provider = circuit.provider
                              and d.next_attempt_at <= :now)
                          returning tenant, provider),
                        claimed as materialized (
                          select due.tenant, due.payout_id, due.tries, provider.name, provider.kind, provider.settings
                          from payment_provider provider
                          left join probes on probes.tenant = provider.tenant and probes.provider = provider.name
                          cross join lateral (
                            select d.tenant, d.payout_id, d.tries from due_payout d
                            where d.tenant = provider.tenant and d.provider = provider.name
                              and d.next_attempt_at <= :now
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
                            order by d.next_attempt_at, d.position
                            limit case when probes.provider is null then :mostOfProvider else 1 end
                            for update of d skip locked) due
                          where provider.kind <> 'pain' and provider.tenant || '/' || provider.name <> all (:busy)
                            and (probes.provider is not null or not exists (
                              select from payment_circuit circuit
                              where circuit.tenant = provider.tenant and circuit.provider = provider.name
                                and circuit.since is not null))
                          limit :most),
                        leased as (
                          update due_payout d
                          set next_attempt_at = :leasedUntil, tries = d.tries + 1, begun = true, leased = true
                          from claimed where d.tenant = claimed.tenant and d.payout_id = claimed.payout_id)
                        select payout.*, claimed.tries, claimed.name as provider_name, claimed.kind as provider_kind,
                          claimed.settings, promise.facts, %s as round
                        from claimed
                        join payout on payout.tenant = claimed.tenant and payout.id = claimed.payout_id
                        left join promise on claimed.kind = 'stripe'
                          and promise.tenant = payout.tenant and promise.id = payout.promise_id
                        order by payout.position
                        """.formatted(ROUND))
                .bind("now", now)
                .bind("leasedUntil", now.plus(config.lease()))
                .bind("most", most)
                .bind("mostOfProvider", config.inFlightPerProvider())
                .bind("busy", busy.stream().map(ProviderKey::toString).toArray(String[]::new))
                .map((row, context) -> due(row))
                .list());
    }

    /**
     * All that is due with a provider of files, in the order it was instructed. It stays away from workers until a report
     * says what came of it. An earlier payout of the same order holds it back, unless that is in the same file.
     */
    List<DuePayout> claimForFile(ProviderKey provider, Instant now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with claimed as materialized (
                          select d.tenant, d.payout_id, d.tries from due_payout d
                          where d.tenant = :tenant and d.provider = :provider and d.next_attempt_at <= :now
                            and not exists (
                              select from due_payout earlier
                              where earlier.tenant = d.tenant and earlier.order_reference = d.order_reference
                                and earlier.position < d.position
                                and (earlier.provider is distinct from d.provider or earlier.next_attempt_at > :now)
                              offset 0)
                            and not exists (
                              select from held_recovery held
                              where held.tenant = d.tenant and held.payout_id = d.payout_id
                              offset 0)
                          order by d.position
                          limit :most
                          for update of d skip locked),
                        kept as (
                          update due_payout d
                          set next_attempt_at = 'infinity', tries = d.tries + 1, begun = true, leased = false
                          from claimed where d.tenant = claimed.tenant and d.payout_id = claimed.payout_id)
                        select payout.*, claimed.tries, provider.name as provider_name, provider.kind as provider_kind,
                          provider.settings, promise.facts, %s as round
                        from claimed
                        join payout on payout.tenant = claimed.tenant and payout.id = claimed.payout_id
                        join payment_provider provider on provider.tenant = claimed.tenant and provider.name = :provider
                        left join promise on promise.tenant = payout.tenant and promise.id = payout.promise_id
                        order by payout.position
                        """.formatted(ROUND))
                .bind("tenant", provider.tenant().name())
                .bind("provider", provider.name())
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> due(row))
                .list());
    }

    /** Payouts that this provider was told of, in whatever state they are by now. */
    List<DuePayout> issuedBy(ProviderKey provider, Collection<UUID> payouts) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select payout.*, coalesce(due.tries, 0) as tries, provider.name as provider_name,
                          provider.kind as provider_kind, provider.settings, null as facts, %s as round
                        from payout
                        left join due_payout due on due.tenant = payout.tenant and due.payout_id = payout.id
                        join payment_provider provider
                          on provider.tenant = payout.tenant and provider.name = coalesce(due.provider, payout.provider)
                        where payout.tenant = :tenant and payout.id = any (:payouts) and provider.name = :provider
                          and (due.begun or due.payout_id is null)
                        """.formatted(ROUND))
                .bind("tenant", provider.tenant().name())
                .bind("payouts", payouts.toArray(UUID[]::new))
                .bind("provider", provider.name())
                .map((row, context) -> due(row))
                .list());
    }

    private DuePayout due(ResultSet row) throws SQLException {
        return new DuePayout(
                Payouts.payout(row),
                row.getInt("tries"),
                row.getInt("round"),
                providers.provider(row, row.getString("provider_name")),
                facts(row.getString("facts")));
    }

    private Facts facts(@Nullable String facts) {
        try {
            return facts == null ? new Facts(Map.of()) : Facts.read(json.readTree(facts));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the facts of a promise cannot be read", unreadable);
        }
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

    /** Nobody is to send them any more, whoever is sending them right now. */
    void forget(Collection<Attempt> ended) {
        Rows<Attempt> rows = new Rows<>(ended);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from due_payout where (tenant, payout_id) in (
                          select tenant, cast(id as uuid) from unnest(:tenants, :ids) as row (tenant, id))
                        """)
                .bind("tenants", rows.column(row -> row.payout().promise().tenant()))
                .bind("ids", rows.column(row -> row.payout().id()))
                .execute());
    }

    /** Sets the time of the next attempt, and lets go of payouts that need none. */
    void reschedule(Collection<Attempt> attempts) {
        Rows<Attempt> rows = new Rows<>(attempts);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with attempt as (
                          select tenant, cast(id as uuid) as id, cast(next_at as timestamptz) as next_at, outcome
                          from unnest(:tenants, :ids, :nextAt, :outcomes) as row (tenant, id, next_at, outcome)),
                        ended as (
                          delete from due_payout d using attempt a
                          where d.tenant = a.tenant and d.payout_id = a.id and a.next_at is null)
                        update due_payout d set next_attempt_at = a.next_at, leased = false,
                          tries = case when a.outcome = 'pending' then 0 else d.tries end
                        from attempt a
                        where d.tenant = a.tenant and d.payout_id = a.id and a.next_at is not null
                        """)
                .bind("tenants", rows.column(row -> row.payout().promise().tenant()))
                .bind("ids", rows.column(row -> row.payout().id()))
                .bind("nextAt", rows.column(Attempt::nextAt))
                .bind("outcomes", rows.column(row -> row.outcome().kind().word()))
                .execute());
    }
}
