package io.makegood.compensation.promise;

import io.makegood.compensation.Rows;
import io.makegood.compensation.Word;
import io.makegood.compensation.promise.Verdict.DueKey;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Since when, and until when, each due time was an open risk. What was heard before changes nothing. */
@ApplicationScoped
public class OpenRisks {

    private final Jdbi jdbi;

    OpenRisks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** After these were heard: of each due time the highest number counts, in whatever order they came. */
    public void follow(Collection<ReachedVerdict> reached, Instant now) {
        if (reached.isEmpty()) {
            return;
        }
        Rows<Verdict> rows =
                new Rows<>(reached.stream().map(ReachedVerdict::verdict).toList());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with told as (
                          select distinct tenant, cast(promise_id as uuid) as promise_id, objective, occurrence,
                            cast(re_promise as integer) as re_promise
                          from unnest(:tenants, :promises, :objectives, :occurrences, :rePromises)
                            as row (tenant, promise_id, objective, occurrence, re_promise)),
                        newest as (
                          select v.* from told cross join lateral (
                            select tenant, promise_id, number, objective, occurrence, re_promise, state, settled, due_at
                            from verdict
                            where tenant = told.tenant and promise_id = told.promise_id and objective = told.objective
                              and occurrence = told.occurrence and re_promise = told.re_promise
                            order by number desc limit 1 offset 0) v),
                        over as (
                          update open_risk risk set until_at = :now, became = newest.state
                          from newest
                          where risk.tenant = newest.tenant and risk.promise_id = newest.promise_id
                            and risk.objective = newest.objective and risk.occurrence = newest.occurrence
                            and risk.re_promise = newest.re_promise and risk.number < newest.number
                            and risk.until_at = 'infinity')
                        insert into open_risk
                          (tenant, promise_id, number, objective, occurrence, re_promise, state, due_at, since_at)
                        select tenant, promise_id, number, objective, occurrence, re_promise, state, due_at, :now
                        from newest
                        where state = 'at-risk' or state = 'breached' and not settled
                        on conflict do nothing
                        """)
                .bind("tenants", rows.column(row -> row.promise().tenant()))
                .bind("promises", rows.column(row -> row.promise().id()))
                .bind("objectives", rows.column(Verdict::objective))
                .bind("occurrences", rows.column(Verdict::occurrence))
                .bind("rePromises", rows.column(Verdict::rePromise))
                .bind("now", now)
                .execute());
    }

    /** Those of these promises at some moment, in the order of their verdicts. */
    public Map<PromiseId, List<OpenRisk>> of(Collection<PromiseId> promises, Instant asOf) {
        Rows<PromiseId> rows = new Rows<>(promises);
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select risk.* from unnest(:tenants, cast(:ids as uuid[])) as wanted (tenant, id)
                        cross join lateral (
                          select * from open_risk
                          where tenant = wanted.tenant and promise_id = wanted.id
                            and since_at <= :asOf and until_at > :asOf offset 0) risk
                        order by number
                        """)
                .bind("tenants", rows.column(PromiseId::tenant))
                .bind("ids", rows.column(PromiseId::id))
                .bind("asOf", asOf)
                .map((row, context) -> risk(row))
                .stream()
                .collect(Collectors.groupingBy(OpenRisk::promise)));
    }

    /** What became, in some time, of due times of one guarantee that were at risk. */
    public record Experience(String guarantee, int atRisk, int broken) {}

    /** By guarantee: of those whose time at risk ended after one moment and not after the other. */
    public List<Experience> experience(Tenant tenant, Instant from, Instant to) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.guarantee_code, count(*) as ended, count(*) filter (where became = 'breached') as broken
                        from open_risk risk cross join lateral (
                          select guarantee_code from promise
                          where tenant = :tenant and id = risk.promise_id offset 0) p
                        where risk.tenant = :tenant and until_at > :from and until_at <= :to
                          and state = 'at-risk' and became not in ('open', 'at-risk')
                        group by p.guarantee_code order by p.guarantee_code
                        """)
                .bind("tenant", tenant.name())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) ->
                        new Experience(row.getString("guarantee_code"), row.getInt("ended"), row.getInt("broken")))
                .list());
    }

    private static OpenRisk risk(ResultSet row) throws SQLException {
        return new OpenRisk(
                new PromiseId(new Tenant(row.getString("tenant")), row.getObject("promise_id", UUID.class)),
                new DueKey(row.getString("objective"), row.getString("occurrence"), row.getInt("re_promise")),
                row.getInt("number"),
                Word.constant(OpenRisk.State.class, row.getString("state")),
                Promises.instant(row, "due_at"),
                row.getObject("since_at", OffsetDateTime.class).toInstant());
    }
}
