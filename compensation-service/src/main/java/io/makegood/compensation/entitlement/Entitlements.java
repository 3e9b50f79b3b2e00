package io.makegood.compensation.entitlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.compensation.Rows;
import io.makegood.compensation.ledger.Correction;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.Promises;
import io.makegood.compensation.terms.Form;
import io.makegood.kernel.messaging.Outbox;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The history of what was owed. Entitlements are added, never changed. */
@ApplicationScoped
public class Entitlements {

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Outbox outbox;

    Entitlements(Jdbi jdbi, ObjectMapper json, Outbox outbox) {
        this.jdbi = jdbi;
        this.json = json;
        this.outbox = outbox;
    }

    /** @param ours what we owe; the others are owed to us */
    void add(Collection<Consequence> drawn, Set<Entitlement> ours) {
        if (!drawn.isEmpty()) {
            insert(drawn, ours);
            outbox.add(drawn.stream()
                    .map(one -> EntitlementComputed.message(one.entitlement()))
                    .toList());
        }
    }

    private void insert(Collection<Consequence> drawn, Set<Entitlement> ours) {
        Rows<Entitlement> rows =
                new Rows<>(drawn.stream().map(Consequence::entitlement).toList());
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into entitlement (tenant, id, promise_id, award, number, verdict,
                          order_reference, customer, guarantee_code, guarantee_version, remedy, form, expires, payer,
                          worth, currency, amount,
                          change, instructed, difference, lapsed, in_kind, discretion, trace, computed_at, corrects,
                          corrects_since, carrier, cause, owed_to_us)
                        select tenant, cast(id as uuid), cast(promise as uuid), award, cast(number as integer), cast(verdict as integer), order_reference, customer, code,
                          cast(version as integer), remedy, form, expires, payer, cast(worth as numeric), currency, cast(amount as numeric), cast(change as numeric),
                          cast(instructed as numeric), cast(difference as numeric), cast(lapsed as numeric), cast(in_kind as jsonb),
                          discretion, cast(trace as jsonb),
                          cast(computed_at as timestamptz), cast(corrects as uuid), cast(corrects_since as timestamptz),
                          carrier, cause, cast(owed_to_us as boolean)
                        from unnest(:tenants, :ids, :promises, :awards, :numbers, :verdicts, :orders,
                            :customers, :codes, :versions, :remedies, :forms, :expiries, :payers, :worths, :currencies, :amounts, :changes,
                            :instructed, :differences, :lapsed, :inKind, :discretion, :traces, :computedAt,
                            :corrects, :correctsSince, :carriers, :causes, :owedToUs)
                          as row (tenant, id, promise, award, number, verdict, order_reference, customer,
                            code, version, remedy, form, expires, payer, worth, currency, amount, change, instructed, difference, lapsed, in_kind,
                            discretion, trace,
                            computed_at, corrects, corrects_since, carrier, cause, owed_to_us)
                        """)
                .bind("tenants", rows.column(row -> row.promise().tenant()))
                .bind("ids", rows.column(Entitlement::id))
                .bind("promises", rows.column(row -> row.promise().id()))
                .bind("awards", rows.column(row -> row.trace().award()))
                .bind("numbers", rows.column(Entitlement::number))
                .bind("verdicts", rows.column(Entitlement::verdict))
                .bind("orders", rows.column(row -> row.promise().order()))
                .bind("customers", rows.column(row -> row.promise().customer()))
                .bind("codes", rows.column(row -> row.promise().guarantee().code()))
                .bind("versions", rows.column(row -> row.promise().guarantee().version()))
                .bind("remedies", rows.column(row -> row.form().remedy().word()))
                .bind("forms", rows.column(row -> row.form().name()))
                .bind("expiries", rows.column(row -> row.form().expires()))
                .bind("payers", rows.column(row -> row.form().payer()))
                .bind("worths", rows.column(row -> row.form().worth()))
                .bind("currencies", rows.column(row -> row.amount().getCurrencyUnit()))
                .bind("amounts", rows.column(row -> row.amount().getAmount()))
                .bind("changes", rows.column(row -> row.change().getAmount()))
                .bind("instructed", rows.column(row -> row.instructed().getAmount()))
                .bind("differences", rows.column(row -> row.difference().getAmount()))
                .bind("lapsed", new Rows<>(drawn).column(row -> row.lapsed().getAmount()))
                .bind("inKind", rows.column(row -> json.valueToTree(row.inKind())))
                .bind("discretion", rows.column(Entitlement::discretion))
                .bind("traces", rows.column(row -> json.valueToTree(row.trace())))
                .bind("computedAt", rows.column(Entitlement::computedAt))
                .bind("corrects", rows.column(row -> Correction.of(row.corrects(), Correction::posting)))
                .bind("correctsSince", rows.column(row -> Correction.of(row.corrects(), Correction::since)))
                .bind("carriers", rows.column(row -> row.cause().carrier()))
                .bind("causes", rows.column(row -> row.cause().reason()))
                .bind("owedToUs", rows.column(row -> !ours.contains(row)))
                .execute());
    }

    /** The newest entitlement under each award of these promises. */
    Map<AwardKey, Entitlement> newest(Collection<PromiseId> promises) {
        Rows<PromiseId> rows = new Rows<>(promises);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select newest.*
                        from unnest(:tenants, cast(:ids as uuid[])) as wanted (tenant, id)
                        cross join lateral (
                          select distinct on (award) * from entitlement
                          where tenant = wanted.tenant and promise_id = wanted.id
                          order by award, number desc) newest
                        """)
                .bind("tenants", rows.column(PromiseId::tenant))
                .bind("ids", rows.column(PromiseId::id))
                .map((row, context) -> entitlement(row))
                .collect(Collectors.toMap(Entitlement::key, Function.identity())));
    }

    /** What was owed on these promises by some moment, under each award. */
    public Map<PromiseId, Map<String, BigDecimal>> owed(Collection<PromiseId> promises, Instant asOf) {
        Rows<PromiseId> rows = new Rows<>(promises);
        Map<PromiseId, Map<String, BigDecimal>> owed = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select newest.*
                        from unnest(:tenants, cast(:ids as uuid[])) as wanted (tenant, id)
                        cross join lateral (
                          select distinct on (award) tenant, promise_id, award, amount from entitlement
                          where tenant = wanted.tenant and promise_id = wanted.id and computed_at <= :asOf
                          order by award, number desc offset 0) newest
                        """)
                .bind("tenants", rows.column(PromiseId::tenant))
                .bind("ids", rows.column(PromiseId::id))
                .bind("asOf", asOf)
                .map((row, context) -> new AwardAmount(
                        new AwardKey(
                                new PromiseId(
                                        new Tenant(row.getString("tenant")), row.getObject("promise_id", UUID.class)),
                                row.getString("award")),
                        row.getBigDecimal("amount")))
                .forEach(one -> owed.computeIfAbsent(one.key().promise(), any -> new HashMap<>())
                        .put(one.key().award(), one.amount())));
        return owed;
    }

    private record AwardAmount(AwardKey key, BigDecimal amount) {}

    public List<Entitlement> newest(PromiseId promise) {
        return newest(List.of(promise)).values().stream()
                .sorted(Entitlement.BY_AWARD)
                .toList();
    }

    /** The history, oldest first. */
    public List<Entitlement> history(EntitlementQuery query, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from entitlement
                        where tenant = :tenant
                          and (cast(:promise as uuid) is null or promise_id = :promise)
                          and (cast(:order as text) is null or order_reference = :order)
                          and (computed_at, id) > (:at, :id)
                        order by computed_at, id
                        limit :limit
                        """)
                .bind("tenant", query.tenant().name())
                .bind("promise", query.promise())
                .bind("order", query.order())
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit)
                .map((row, context) -> entitlement(row))
                .list());
    }

    public Trace trace(Tenant tenant, UUID entitlement) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from entitlement where tenant = :tenant and id = :id")
                        .bind("tenant", tenant.name())
                        .bind("id", entitlement)
                        .map((row, context) -> entitlement(row).trace())
                        .one());
    }

    private Entitlement entitlement(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new Entitlement(
                row.getObject("id", UUID.class),
                Promises.promise(row, row.getObject("promise_id", UUID.class)),
                Form.of(row),
                row.getInt("number"),
                row.getInt("verdict"),
                Money.of(currency, row.getBigDecimal("amount")),
                Money.of(currency, row.getBigDecimal("change")),
                Money.of(currency, row.getBigDecimal("instructed")),
                Money.of(currency, row.getBigDecimal("difference")),
                inKind(row.getString("in_kind")),
                row.getString("discretion"),
                trace(row.getString("trace")),
                row.getObject("computed_at", OffsetDateTime.class).toInstant(),
                Correction.of(row),
                new Cause(row.getString("carrier"), row.getString("cause")));
    }

    private List<String> inKind(String text) {
        try {
            return json.readValue(text, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what is given in kind cannot be read", unreadable);
        }
    }

    private Trace trace(String text) {
        try {
            return json.readValue(text, Trace.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a stored trace cannot be read", unreadable);
        }
    }
}
