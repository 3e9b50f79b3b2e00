package io.makegood.compensation.payout;

import io.makegood.compensation.Rows;
import io.makegood.compensation.payout.Circuit.State;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.kernel.tenancy.Tenancy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Calls off providers that are down, for all replicas alike: in the database, because a circuit of each process would
 * send its own probes, and learn of an outage on its own.
 */
@ApplicationScoped
public class Circuits {

    /** What a batch of outcomes says of one provider: whether it answered, and how many unclear ones came after that. */
    private record Finding(
            ProviderKey provider,
            boolean answered,
            int unclear,
            @Nullable String reason) {

        Finding and(Outcome outcome) {
            return outcome.isUnclear()
                    ? new Finding(provider, answered, unclear + 1, outcome.reason())
                    : new Finding(provider, true, 0, null);
        }
    }

    private final Jdbi jdbi;
    private final SettlementConfig config;
    private final Tenancy tenancy;

    Circuits(Jdbi jdbi, SettlementConfig config, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.config = config;
        this.tenancy = tenancy;
    }

    void measure(@Observes StartupEvent started, MeterRegistry meters) {
        Gauge.builder("makegood.payment.circuits.open", this, Circuits::open)
                .description("payment providers that are not called, because they answered nothing clear")
                .register(meters);
    }

    private double open() {
        return tenancy.acrossTenants(() -> jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from payment_circuit where since is not null")
                        .mapTo(Integer.class)
                        .one()));
    }

    public Circuit of(ProviderKey provider) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select since, reason, probe_at, probing from payment_circuit
                        where tenant = :tenant and provider = :provider
                        """)
                .bind("tenant", provider.tenant().name())
                .bind("provider", provider.name())
                .map((row, context) -> circuit(row))
                .findOne()
                .orElse(new Circuit(State.CLOSED, null, null, null)));
    }

    /** In the transaction that records the outcomes, which come in order. */
    void hear(Collection<Attempt> attempts) {
        Instant now =
                attempts.stream().map(Attempt::endedAt).max(Instant::compareTo).orElseThrow();
        Map<String, Finding> findings = new TreeMap<>();
        for (Attempt attempt : attempts) {
            ProviderKey provider = attempt.issued().provider().key();
            findings.merge(
                    provider.toString(),
                    new Finding(provider, false, 0, null).and(attempt.outcome()),
                    (before, one) -> before.and(attempt.outcome()));
        }
        close(findings.values().stream().filter(Finding::answered).toList(), now);
        count(
                findings.values().stream()
                        .filter(finding -> finding.unclear() > 0)
                        .toList(),
                now);
    }

    /** A provider that is back gets what has waited, in the order in which it would have been sent. */
    private void close(List<Finding> answered, Instant now) {
        if (answered.isEmpty()) {
            return;
        }
        Rows<Finding> rows = new Rows<>(answered);
        List<String> closed = jdbi.withHandle(handle -> handle.createQuery("""
                        with closed as (
                          delete from payment_circuit where (tenant, provider) in (
                            select tenant, provider from unnest(:tenants, :providers) as row (tenant, provider))
                          returning *),
                        hastened as (
                          update due_payout due set next_attempt_at = closed.since from closed
                          where closed.since is not null
                            and due.tenant = closed.tenant and due.provider = closed.provider and due.tries > 0
                            and not due.leased
                            and due.next_attempt_at > :now and due.next_attempt_at < 'infinity')
                        select tenant || '/' || provider from closed where since is not null
                        """)
                .bind("tenants", rows.column(row -> row.provider().tenant()))
                .bind("providers", rows.column(row -> row.provider().name()))
                .bind("now", now)
                .mapTo(String.class)
                .list());
        closed.forEach(provider -> Log.infof("payment provider %s is back", provider));
    }

    private void count(List<Finding> unclear, Instant now) {
        if (unclear.isEmpty()) {
            return;
        }
        Rows<Finding> rows = new Rows<>(unclear);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into payment_circuit as circuit (tenant, provider, unclear, reason)
                        select tenant, provider, cast(unclear as integer), reason
                        from unnest(:tenants, :providers, :unclear, :reasons) as row (tenant, provider, unclear, reason)
                        order by tenant, provider
                        on conflict (tenant, provider) do update
                        set unclear = circuit.unclear + excluded.unclear, reason = excluded.reason
                        """)
                .bind("tenants", rows.column(row -> row.provider().tenant()))
                .bind("providers", rows.column(row -> row.provider().name()))
                .bind("unclear", rows.column(Finding::unclear))
                .bind("reasons", rows.column(Finding::reason))
                .execute());
        unclear.forEach(finding -> open(finding.provider(), now));
    }

    /** Only providers in trouble come here: the first time when they have been unclear often enough, then after each probe. */
    private void open(ProviderKey provider, Instant now) {
        String[] waits = config.circuitProbeAfter().stream()
                .map(wait -> wait.toMillis() + " milliseconds")
                .toArray(String[]::new);
        jdbi.withHandle(handle -> handle.createQuery("""
                        update payment_circuit
                        set since = coalesce(since, cast(:now as timestamptz)), probing = false, probes = probes + 1,
                          probe_at = cast(:now as timestamptz) + cast((cast(:waits as text[]))[least(probes + 1, :most)] as interval)
                        where tenant = :tenant and provider = :provider
                          and (since is null and unclear >= :openAfter or probing)
                        returning probe_at
                        """)
                        .bind("tenant", provider.tenant().name())
                        .bind("provider", provider.name())
                        .bind("now", now)
                        .bind("waits", waits)
                        .bind("most", waits.length)
                        .bind("openAfter", config.circuitOpenAfter())
                        .mapTo(Instant.class)
                        .findOne())
                .ifPresent(probeAt -> Log.warnf("payment provider %s is not called before %s", provider, probeAt));
    }

    private static Circuit circuit(ResultSet row) throws SQLException {
        Instant since = instant(row, "since");
        State state = since == null ? State.CLOSED : row.getBoolean("probing") ? State.HALF_OPEN : State.OPEN;
        return new Circuit(state, since, row.getString("reason"), instant(row, "probe_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
