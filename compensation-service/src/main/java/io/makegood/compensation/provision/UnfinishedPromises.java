package io.makegood.compensation.provision;

import io.makegood.compensation.entitlement.Entitlements;
import io.makegood.compensation.promise.OpenRisk;
import io.makegood.compensation.promise.OpenRisks;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.Promises;
import io.makegood.compensation.promise.Verdict;
import io.makegood.kernel.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Promises with open risks, as they stood at any moment: all that they are read from is only ever added to. */
@ApplicationScoped
class UnfinishedPromises {

    private final Jdbi jdbi;
    private final Promises promises;
    private final OpenRisks risks;
    private final Entitlements entitlements;

    UnfinishedPromises(Jdbi jdbi, Promises promises, OpenRisks risks, Entitlements entitlements) {
        this.jdbi = jdbi;
        this.promises = promises;
        this.risks = risks;
        this.entitlements = entitlements;
    }

    /** Where one stands in the list. */
    record Place(PromiseId promise, Instant madeAt) {

        Cursor cursor() {
            return new Cursor(madeAt, promise.id());
        }
    }

    /**
     * In the order in which they were made. What others promise us is not among them. (With offset 0 each promise is
     * looked up by index, as in {@link Promises}.)
     *
     * @param limit null for all
     */
    List<Place> find(ExposureQuery query, Cursor after, @Nullable Integer limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.id, p.made_at
                        from (
                          select promise_id, bool_or(state = 'breached') as is_breached from open_risk
                          where tenant = :tenant and since_at <= :asOf and until_at > :asOf
                            and (cast(:promise as uuid) is null or promise_id = :promise)
                          group by promise_id) risk
                        cross join lateral (
                          select id, made_at, guarantee_code, guarantee_version from promise
                          where tenant = :tenant and id = risk.promise_id offset 0) p
                        where not exists (
                            select from recourse_guarantee owing
                            where owing.tenant = :tenant and owing.code = p.guarantee_code)
                          and (cast(:guarantee as text) is null or p.guarantee_code = :guarantee)
                          and (cast(:state as text) is null or is_breached = (:state = 'breached'))
                          and (cast(:currency as text) is null or exists (
                            select from guarantee_version g
                            where g.tenant = :tenant and g.code = p.guarantee_code
                              and g.version = p.guarantee_version and g.terms ->> 'currency' = :currency
                            offset 0))
                          and (p.made_at, p.id) > (:at, :id)
                        order by p.made_at, p.id
                        limit cast(:limit as integer)
                        """)
                .bind("tenant", query.tenant().name())
                .bind("asOf", query.asOf())
                .bind("promise", query.promise())
                .bind("guarantee", query.guarantee())
                .bind("state", query.state() == null ? null : query.state().word())
                .bind(
                        "currency",
                        query.currency() == null ? null : query.currency().getCode())
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map((row, context) -> new Place(
                        new PromiseId(query.tenant(), row.getObject("id", UUID.class)),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** Those of these that had open risks, in the same order. */
    List<Unfinished> read(Collection<PromiseId> ids, Instant asOf) {
        Map<PromiseId, List<OpenRisk>> open = risks.of(ids, asOf);
        Map<PromiseId, List<Verdict>> standing = promises.standing(ids, asOf);
        Map<PromiseId, Map<String, BigDecimal>> booked = entitlements.owed(ids, asOf);
        return promises.made(ids).stream()
                .filter(made -> open.containsKey(made.promise().key()))
                .map(made -> new Unfinished(
                        made,
                        open.getOrDefault(made.promise().key(), List.of()),
                        standing.getOrDefault(made.promise().key(), List.of()),
                        booked.getOrDefault(made.promise().key(), Map.of())))
                .toList();
    }
}
