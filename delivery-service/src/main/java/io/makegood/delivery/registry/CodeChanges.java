package io.makegood.delivery.registry;

import io.makegood.delivery.codes.CarrierCode;
import io.makegood.delivery.codes.Meaning;
import io.makegood.delivery.registry.CodeChange.Step;
import io.makegood.delivery.registry.CodeChange.Work;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.persistence.Columns;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The changes of codes of the tenant. Of those applied to a code the last that was not withdrawn is in force. */
@ApplicationScoped
public class CodeChanges {

    /** A change that is at work, and whose it is. */
    record AtWork(Tenant tenant, UUID id) {}

    private record Code(String codes, String code) {}

    private final Jdbi jdbi;
    private final Tenancy tenancy;

    CodeChanges(Jdbi jdbi, Tenancy tenancy) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
    }

    public CodeChange get(String codes, UUID id) {
        return find(id).filter(change -> change.codes().equals(codes))
                .orElseThrow(() -> new CodeChangeNotFound(codes, id));
    }

    private Optional<CodeChange> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from code_change where tenant = :tenant and id = :id
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .map(CodeChangeRows::read)
                .findOne());
    }

    /** Those of the list, or of one of its codes. */
    public List<CodeChange> newestFirst(String codes, @Nullable String code, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from code_change
                        where tenant = :tenant and codes = :codes and code = coalesce(:code, code)
                          and (proposed_at, id) < (:at, :id)
                        order by proposed_at desc, id desc limit :limit
                        """)
                .bind("tenant", tenant())
                .bind("codes", codes)
                .bind("code", code)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map(CodeChangeRows::read)
                .list());
    }

    /** What the codes mean that have a meaning of the tenant's own. */
    Map<CarrierCode, Meaning> meanings(Collection<CarrierCode> codes) {
        Map<Code, Meaning> byCode = inForce(codes).stream()
                .collect(Collectors.toMap(change -> new Code(change.codes(), change.code()), CodeChange::meaning));
        return codes.stream()
                .distinct()
                .filter(code -> byCode.containsKey(new Code(code.codes(), code.code())))
                .collect(
                        Collectors.toMap(Function.identity(), code -> byCode.get(new Code(code.codes(), code.code()))));
    }

    Optional<CodeChange> inForce(String codes, String code) {
        return inForce(List.of(new CarrierCode(codes, code, null, null))).stream()
                .findFirst();
    }

    private List<CodeChange> inForce(Collection<CarrierCode> codes) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (change.codes, change.code) change.*
                        from unnest(:lists, :codes) as wanted (codes, code)
                        join code_change change on change.tenant = :tenant and change.status = 'applied'
                          and change.codes = wanted.codes and change.code = wanted.code
                        order by change.codes, change.code, change.id desc
                        """)
                .bind("tenant", tenant())
                .bind("lists", Columns.of(codes, CarrierCode::codes))
                .bind("codes", Columns.of(codes, CarrierCode::code))
                .map(CodeChangeRows::read)
                .list());
    }

    /** A change of the code that works on the past. */
    Optional<UUID> atWork(String codes, String code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id from code_change
                        where tenant = :tenant and codes = :codes and code = :code and work is not null limit 1
                        """)
                .bind("tenant", tenant())
                .bind("codes", codes)
                .bind("code", code)
                .mapTo(UUID.class)
                .findOne());
    }

    void propose(CodeChange change) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into code_change
                          (tenant, id, codes, code, type, reason, party, over, before_type, before_reason,
                           before_party, status, revision, proposed_by, proposed_at, because)
                        values (:tenant, :id, :codes, :code, :type, :reason, :party, :over, :beforeType, :beforeReason,
                          :beforeParty, 'proposed', 0, :by, :at, :because)
                        """)
                .bind("tenant", tenant())
                .bind("id", change.id())
                .bind("codes", change.codes())
                .bind("code", change.code())
                .bind("type", change.meaning().type())
                .bind("reason", change.meaning().reason())
                .bind("party", CodeChangeRows.word(change.meaning()))
                .bind("over", change.over())
                .bind("beforeType", change.before().type())
                .bind("beforeReason", change.before().reason())
                .bind("beforeParty", CodeChangeRows.word(change.before()))
                .bind("by", change.proposed().by())
                .bind("at", change.proposed().at())
                .bind("because", change.proposed().because())
                .execute());
    }

    CodeChange apply(CodeChange change, Step step, boolean toPast) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update code_change
                        set status = 'applied', revision = revision + 1, applied_by = :by, applied_at = :at,
                          to_past = :toPast
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", tenant())
                .bind("id", change.id())
                .bind("by", step.by())
                .bind("at", step.at())
                .bind("toPast", toPast)
                .execute());
        return toPast ? begin(change.id(), Work.CORRECT, step.at()) : get(change.codes(), change.id());
    }

    CodeChange withdraw(CodeChange change, Step step) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update code_change
                        set status = 'withdrawn', revision = revision + 1, withdrawn_by = :by, withdrawn_at = :at,
                          withdrawn_because = :because
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", tenant())
                .bind("id", change.id())
                .bind("by", step.by())
                .bind("at", step.at())
                .bind("because", step.because())
                .execute());
        return change.applied() == null ? get(change.codes(), change.id()) : begin(change.id(), Work.UNDO, step.at());
    }

    private CodeChange begin(UUID id, Work work, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update code_change
                        set work = :work, past = :work, work_after = null, looked_at = 0, told = 0,
                          work_began_at = :now, work_ended_at = null
                        where tenant = :tenant and id = :id returning *
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("work", CodeChangeRows.word(work))
                .bind("now", now)
                .map(CodeChangeRows::read)
                .one());
    }

    /** All that are at work, of all tenants. */
    List<AtWork> atWork() {
        return tenancy.acrossTenants(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select tenant, id from code_change where work is not null order by id limit 1000
                        """)
                .map((row, context) -> new AtWork(new Tenant(row.getString("tenant")), row.getObject("id", UUID.class)))
                .list()));
    }

    /** The change if it is at work, and nobody else works on it in this moment. Locks it. */
    Optional<CodeChange> claim(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from code_change where tenant = :tenant and id = :id and work is not null
                        for update skip locked
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .map(CodeChangeRows::read)
                .findOne());
    }

    /**
     * @param after the key of the last event that was looked at; null when there are no more
     */
    void progress(UUID id, int lookedAt, int told, @Nullable UUID after, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update code_change
                        set looked_at = looked_at + :lookedAt, told = told + :told,
                          work_after = coalesce(:after, work_after),
                          work = case when cast(:after as uuid) is null then null else work end,
                          work_ended_at = case when cast(:after as uuid) is null then cast(:now as timestamptz) end
                        where tenant = :tenant and id = :id
                        """)
                .bind("tenant", tenant())
                .bind("id", id)
                .bind("lookedAt", lookedAt)
                .bind("told", told)
                .bind("after", after)
                .bind("now", now)
                .execute());
    }

    /** Until the transaction ends no code of the tenant gets another meaning. Taken before all other locks. */
    void holdMeanings() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Until the transaction ends nobody reads a code of the tenant; all who did have recorded what they read. */
    void holdMeaningsToChangeOne() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select cast(<lock>(hashtextextended('meanings of codes|' || :tenant, 0)) as text)")
                .define("lock", function)
                .bind("tenant", tenant())
                .mapTo(String.class)
                .one());
    }

    private String tenant() {
        return tenancy.current().name();
    }
}
