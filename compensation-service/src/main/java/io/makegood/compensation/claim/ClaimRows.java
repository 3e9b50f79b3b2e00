package io.makegood.compensation.claim;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.compensation.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/** Writes changed claims, and what changed them. */
@ApplicationScoped
class ClaimRows {

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ClaimRows(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    void write(Collection<Step> steps) {
        writeClaims(new Rows<>(steps.stream().map(Step::claim).toList()));
        writeSteps(new Rows<>(steps));
    }

    private void writeClaims(Rows<Claim> rows) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into claim (tenant, id, promise_id, award, party, order_reference, tracking, customer,
                          guarantee_code, guarantee_version, entitlement_id, entitlement_number, happened, explanation,
                          missed_at, file_by, currency, amount, filed, accepted, credited, state, file_id, reference,
                          opened_at, changed_at, steps)
                        select tenant, cast(id as uuid), cast(promise as uuid), award, party, order_reference,
                          array(select jsonb_array_elements_text(cast(tracking as jsonb))), customer, code,
                          cast(version as integer), cast(entitlement as uuid), cast(entitlement_number as integer),
                          happened, explanation, cast(missed_at as timestamptz), cast(file_by as timestamptz), currency,
                          cast(amount as numeric), cast(filed as numeric), cast(accepted as numeric),
                          cast(credited as numeric), state, cast(file as uuid), reference,
                          cast(opened_at as timestamptz), cast(changed_at as timestamptz), cast(steps as integer)
                        from unnest(:tenants, :ids, :promises, :awards, :parties, :orders, :tracking, :customers,
                            :codes, :versions, :entitlements, :numbers, :happened, :explanations, :missedAt, :fileBy,
                            :currencies, :amounts, :filed, :accepted, :credited, :states, :files, :references,
                            :openedAt, :changedAt, :steps)
                          as row (tenant, id, promise, award, party, order_reference, tracking, customer, code, version,
                            entitlement, entitlement_number, happened, explanation, missed_at, file_by, currency,
                            amount, filed, accepted, credited, state, file, reference, opened_at, changed_at, steps)
                        on conflict (tenant, promise_id, award) do update set
                          (entitlement_id, entitlement_number, happened, explanation, missed_at, file_by, amount, filed,
                            accepted, credited, state, file_id, reference, changed_at, steps)
                          = (excluded.entitlement_id, excluded.entitlement_number, excluded.happened,
                            excluded.explanation, excluded.missed_at, excluded.file_by, excluded.amount, excluded.filed,
                            excluded.accepted, excluded.credited, excluded.state, excluded.file_id, excluded.reference,
                            excluded.changed_at, excluded.steps)
                        """)
                .bind("tenants", rows.column(row -> row.demand().promise().tenant()))
                .bind("ids", rows.column(Claim::id))
                .bind("promises", rows.column(row -> row.demand().promise().id()))
                .bind("awards", rows.column(row -> row.demand().award()))
                .bind("parties", rows.column(row -> row.demand().party()))
                .bind("orders", rows.column(row -> row.demand().promise().order()))
                .bind(
                        "tracking",
                        rows.column(row -> json.valueToTree(row.demand().tracking())))
                .bind("customers", rows.column(row -> row.demand().promise().customer()))
                .bind(
                        "codes",
                        rows.column(row -> row.demand().promise().guarantee().code()))
                .bind(
                        "versions",
                        rows.column(row -> row.demand().promise().guarantee().version()))
                .bind("entitlements", rows.column(row -> row.demand().entitlement()))
                .bind("numbers", rows.column(row -> row.demand().number()))
                .bind("happened", rows.column(row -> row.demand().happened()))
                .bind("explanations", rows.column(row -> row.demand().explanation()))
                .bind("missedAt", rows.column(row -> row.demand().missedAt()))
                .bind("fileBy", rows.column(row -> row.demand().fileBy()))
                .bind("currencies", rows.column(row -> row.amount().getCurrencyUnit()))
                .bind("amounts", rows.column(row -> row.amount().getAmount()))
                .bind("filed", rows.column(row -> row.filed().getAmount()))
                .bind("accepted", rows.column(row -> row.accepted().getAmount()))
                .bind("credited", rows.column(row -> row.credited().getAmount()))
                .bind("states", rows.column(row -> row.state().word()))
                .bind("files", rows.column(Claim::file))
                .bind("references", rows.column(Claim::reference))
                .bind("openedAt", rows.column(Claim::openedAt))
                .bind("changedAt", rows.column(Claim::changedAt))
                .bind("steps", rows.column(Claim::steps))
                .execute());
    }

    private void writeSteps(Rows<Step> rows) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into claim_step (tenant, claim_id, number, party, currency, did, state, amount,
                          filed_change, accepted_change, credited_change, expired_change, done_by, because, reference,
                          at)
                        select tenant, cast(claim as uuid), cast(number as integer), party, currency, did, state,
                          cast(amount as numeric), cast(filed as numeric), cast(accepted as numeric),
                          cast(credited as numeric), cast(expired as numeric), done_by, because, reference,
                          cast(at as timestamptz)
                        from unnest(:tenants, :claims, :numbers, :parties, :currencies, :did, :states, :amounts, :filed,
                            :accepted, :credited, :expired, :doneBy, :because, :references, :at)
                          as row (tenant, claim, number, party, currency, did, state, amount, filed, accepted, credited,
                            expired, done_by, because, reference, at)
                        """)
                .bind(
                        "tenants",
                        rows.column(row -> row.claim().demand().promise().tenant()))
                .bind("claims", rows.column(row -> row.claim().id()))
                .bind("numbers", rows.column(row -> row.claim().steps()))
                .bind("parties", rows.column(row -> row.claim().demand().party()))
                .bind("currencies", rows.column(row -> row.claim().amount().getCurrencyUnit()))
                .bind("did", rows.column(row -> row.did().word()))
                .bind("states", rows.column(row -> row.claim().state().word()))
                .bind("amounts", rows.column(row -> row.claim().amount().getAmount()))
                .bind("filed", rows.column(row -> row.filed().getAmount()))
                .bind("accepted", rows.column(row -> row.accepted().getAmount()))
                .bind("credited", rows.column(row -> row.credited().getAmount()))
                .bind("expired", rows.column(row -> row.expired().getAmount()))
                .bind("doneBy", rows.column(row -> row.act().by()))
                .bind("because", rows.column(row -> row.act().because()))
                .bind("references", rows.column(row -> row.act().reference()))
                .bind("at", rows.column(row -> row.act().at()))
                .execute());
    }
}
