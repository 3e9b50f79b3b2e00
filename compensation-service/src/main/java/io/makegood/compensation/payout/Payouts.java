package io.makegood.compensation.payout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.compensation.Rows;
import io.makegood.compensation.Word;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.Promises;
import io.makegood.compensation.terms.Form;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.messaging.Outbox;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** All payouts, whether they went out or not. */
@ApplicationScoped
public class Payouts {

    /** Whatever waits for a payment provider says so. */
    private static final String SELECT = """
            select tenant, id, entitlement_id, promise_id, award, form, expires, payer, worth, verdict, order_reference, customer,
              guarantee_code, guarantee_version, kind, remedy, currency, amount, explanation, created_at, instructed_at,
              in_kind, pay_by, holds, requested_by, replaced_by, state, attempts, ended_at, reference,
              case when state = 'instructed' and exists (
                  select from due_payout due
                  where due.tenant = payout.tenant and due.payout_id = payout.id and due.provider is null)
                then 'no payment provider is set' else reason end as reason
            from payout
            """;

    private static final ObjectMapper JSON = Json.mapper();

    private final Jdbi jdbi;
    private final Outbox outbox;

    Payouts(Jdbi jdbi, Outbox outbox) {
        this.jdbi = jdbi;
        this.outbox = outbox;
    }

    /** Held or to be sent, in the order given, which is the order in which the payouts of one order will be sent. */
    public void add(Collection<Payout> payouts) {
        if (payouts.isEmpty()) {
            return;
        }
        insert(payouts);
        outbox.add(payouts.stream().map(PayoutMessages::born).toList());
    }

    private void insert(Collection<Payout> payouts) {
        Rows<Payout> rows = new Rows<>(payouts);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with added as (
                          insert into payout (tenant, id, entitlement_id, promise_id, award, form, expires, payer, worth, verdict,
                            order_reference, customer, guarantee_code, guarantee_version, kind, remedy, currency,
                            amount, in_kind, explanation, created_at, instructed_at, pay_by, holds, held_until,
                            requested_by, state, attempts, carrier, cause)
                          select tenant, cast(id as uuid), cast(entitlement as uuid), cast(promise as uuid), award,
                            form, expires, payer, cast(worth as numeric), cast(verdict as integer), order_reference, customer, code,
                            cast(version as integer), kind, remedy, currency, cast(amount as numeric), cast(in_kind as jsonb), explanation,
                            cast(created_at as timestamptz), cast(instructed_at as timestamptz),
                            cast(pay_by as timestamptz), cast(holds as jsonb), cast(held_until as timestamptz),
                            requested_by, state, 0, owed.carrier, owed.cause
                          from unnest(:tenants, :ids, :entitlements, :promises, :awards, :forms, :expiries, :payers, :worths,
                              :verdicts, :orders, :customers, :codes, :versions, :kinds, :remedies, :currencies, :amounts,
                              :inKind, :explanations, :createdAt, :instructedAt, :payBy, :holds, :heldUntil, :requestedBy,
                              :states) with ordinality
                            as row (tenant, id, entitlement, promise, award, form, expires, payer, worth, verdict,
                              order_reference, customer, code, version, kind, remedy, currency, amount, in_kind,
                              explanation, created_at, instructed_at, pay_by, holds, held_until, requested_by, state, place)
                          left join lateral (
                            select carrier, cause from entitlement
                            where entitlement.tenant = row.tenant and entitlement.id = cast(row.entitlement as uuid)
                            offset 0) owed on true
                          order by place
                          returning tenant, id, order_reference, position, state, instructed_at, remedy, kind, currency)
                        insert into due_payout (tenant, payout_id, order_reference, position, next_attempt_at, provider)
                        select tenant, id, order_reference, position, instructed_at,
                          provider_for(tenant, remedy, kind, currency)
                        from added
                        where state = 'instructed'
                        """)
                .bind("tenants", rows.column(row -> row.promise().tenant()))
                .bind("ids", rows.column(Payout::id))
                .bind("entitlements", rows.column(row -> row.grounds().entitlement()))
                .bind("promises", rows.column(row -> row.promise().id()))
                .bind("awards", rows.column(row -> row.grounds().award()))
                .bind("forms", rows.column(row -> row.form().name()))
                .bind("expiries", rows.column(row -> row.form().expires()))
                .bind("payers", rows.column(row -> row.form().payer()))
                .bind("worths", rows.column(row -> row.form().worth()))
                .bind("verdicts", rows.column(row -> row.grounds().verdict()))
                .bind("orders", rows.column(row -> row.promise().order()))
                .bind("customers", rows.column(row -> row.promise().customer()))
                .bind("codes", rows.column(row -> row.promise().guarantee().code()))
                .bind("versions", rows.column(row -> row.promise().guarantee().version()))
                .bind("kinds", rows.column(row -> row.kind().word()))
                .bind("remedies", rows.column(row -> row.form().remedy().word()))
                .bind("currencies", rows.column(row -> row.amount().getCurrencyUnit()))
                .bind("amounts", rows.column(row -> row.amount().getAmount()))
                .bind("inKind", rows.column(row -> written(row.inKind())))
                .bind("explanations", rows.column(row -> row.grounds().explanation()))
                .bind("createdAt", rows.column(Payout::createdAt))
                .bind("instructedAt", rows.column(Payout::instructedAt))
                .bind("payBy", rows.column(Payout::payBy))
                .bind("holds", rows.column(row -> written(row.review().holds())))
                .bind("heldUntil", rows.column(Payout::heldUntil))
                .bind("requestedBy", rows.column(row -> row.review().requestedBy()))
                .bind("states", rows.column(row -> row.progress().state().word()))
                .execute());
    }

    /** What waited and is not paid any more. */
    public void withdraw(Collection<Withdrawal> withdrawals) {
        decide(withdrawals.stream().map(Withdrawal::toPayout).toList());
    }

    /**
     * Held payouts as they are after a decision: what is instructed now will be sent. Whoever calls holds their orders, so
     * that nobody else decides meanwhile.
     */
    public void decide(Collection<Payout> decided) {
        if (decided.isEmpty()) {
            return;
        }
        int changed = change(decided);
        if (changed < decided.size()) {
            throw new IllegalStateException("of %d held payouts only %d still were".formatted(decided.size(), changed));
        }
        outbox.add(decided.stream().flatMap(PayoutMessages::decided).toList());
    }

    private int change(Collection<Payout> decided) {
        Rows<Payout> rows = new Rows<>(decided);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with decided as (
                          update payout set state = row.state, holds = cast(row.holds as jsonb),
                            held_until = cast(row.held_until as timestamptz),
                            instructed_at = cast(row.instructed_at as timestamptz),
                            ended_at = cast(row.ended_at as timestamptz), reason = row.reason,
                            replaced_by = cast(row.replaced_by as uuid)
                          from unnest(:tenants, :ids, :states, :holds, :heldUntil, :instructedAt, :endedAt, :reasons,
                              :replacedBy)
                            as row (tenant, id, state, holds, held_until, instructed_at, ended_at, reason, replaced_by)
                          where payout.tenant = row.tenant and payout.id = cast(row.id as uuid)
                            and payout.state = 'held'
                          returning payout.tenant, payout.id, payout.order_reference, payout.position, payout.state,
                            payout.instructed_at, payout.remedy, payout.kind, payout.currency),
                        due as (
                          insert into due_payout (tenant, payout_id, order_reference, position, next_attempt_at, provider)
                          select tenant, id, order_reference, position, instructed_at,
                            provider_for(tenant, remedy, kind, currency)
                          from decided
                          where state = 'instructed')
                        select count(*) from decided
                        """)
                .bind("tenants", rows.column(row -> row.promise().tenant()))
                .bind("ids", rows.column(Payout::id))
                .bind("states", rows.column(row -> row.progress().state().word()))
                .bind("holds", rows.column(row -> written(row.review().holds())))
                .bind("heldUntil", rows.column(Payout::heldUntil))
                .bind("instructedAt", rows.column(Payout::instructedAt))
                .bind("endedAt", rows.column(row -> row.progress().endedAt()))
                .bind("reasons", rows.column(row -> row.progress().reason()))
                .bind("replacedBy", rows.column(row -> row.review().replacedBy()))
                .mapTo(Integer.class)
                .one());
    }

    /** What a person gave on the spot in the month of a moment: what another one approved is not theirs. */
    public Money givenInMonthOf(Instant now, Tenant tenant, String person, CurrencyUnit currency) {
        ZonedDateTime month =
                now.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(amount), 0) from payout
                        where tenant = :tenant and requested_by = :person and currency = :currency
                          and created_at >= :from and created_at < :until and instructed_at = created_at
                        """)
                .bind("tenant", tenant.name())
                .bind("person", person)
                .bind("currency", currency.getCode())
                .bind("from", month.toInstant())
                .bind("until", month.plusMonths(1).toInstant())
                .mapTo(BigDecimal.class)
                .map(sum -> Money.of(currency, sum))
                .one());
    }

    /** Of all tenants, those that a moment lets go, the longest overdue first. */
    List<Payout> heldUntil(Instant now, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from payout where state = 'held' and held_until <= :now
                        order by held_until limit :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> payout(row))
                .list());
    }

    /** As they are by now. */
    List<Payout> stillHeld(Collection<Payout> payouts) {
        Rows<Payout> rows = new Rows<>(payouts);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select payout.* from unnest(:tenants, cast(:ids as uuid[])) as wanted (tenant, id)
                        join payout on payout.tenant = wanted.tenant and payout.id = wanted.id
                        where payout.state = 'held'
                        """)
                .bind("tenants", rows.column(row -> row.promise().tenant()))
                .bind("ids", rows.column(Payout::id))
                .map((row, context) -> payout(row))
                .list());
    }

    void setAside(Payout held, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update payout set held_until = :until where tenant = :tenant and id = :id and state = 'held'
                        """)
                .bind("until", until)
                .bind("tenant", held.promise().tenant().name())
                .bind("id", held.id())
                .execute());
    }

    Optional<Instant> nextHeldUntil() {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select held_until from payout where state = 'held' and held_until is not null
                        order by held_until limit 1
                        """).mapTo(OffsetDateTime.class).findOne().map(OffsetDateTime::toInstant));
    }

    /** Those of these ids that there are. */
    public List<Payout> find(Tenant tenant, Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where tenant = :tenant and id = any(:ids)")
                .bind("tenant", tenant.name())
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, context) -> payout(row))
                .list());
    }

    /** Those that follow from entitlements of these promises, in the order in which they were born. */
    public List<Payout> of(Collection<Promise> promises) {
        if (promises.isEmpty()) {
            return List.of();
        }
        Rows<Promise> rows = new Rows<>(promises);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select theirs.*
                        from unnest(:tenants, :orders, cast(:promises as uuid[])) as wanted (tenant, reference, promise)
                        cross join lateral (
                          select * from payout
                          where tenant = wanted.tenant and order_reference = wanted.reference
                            and promise_id = wanted.promise and entitlement_id is not null offset 0) theirs
                        order by theirs.position
                        """)
                .bind("tenants", rows.column(Promise::tenant))
                .bind("orders", rows.column(Promise::order))
                .bind("promises", rows.column(Promise::id))
                .map((row, context) -> payout(row))
                .list());
    }

    /** Oldest first; of what is to be paid before some moment, what is due soonest first. */
    public List<Payout> list(PayoutQuery query, Cursor after, int limit) {
        String order = query.payBefore() == null ? "created_at" : "pay_by";
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        where tenant = :tenant
                          and (cast(:promise as uuid) is null or promise_id = :promise)
                          and (cast(:order as text) is null or order_reference = :order)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:guarantee as text) is null or guarantee_code = :guarantee)
                          and (cast(:payBefore as timestamptz) is null
                            or pay_by < :payBefore and state in ('held', 'instructed', 'failed'))
                          and (%1$s, id) > (:at, :after)
                        order by %1$s, id
                        limit :limit
                        """.formatted(order))
                .bind("tenant", query.tenant().name())
                .bind("promise", query.promise())
                .bind("order", query.order())
                .bind("state", query.state() == null ? null : query.state().word())
                .bind("guarantee", query.guarantee())
                .bind("payBefore", query.payBefore())
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> payout(row))
                .list());
    }

    /** What waits for a customer to choose, oldest first. */
    public List<Payout> toChoose(Tenant tenant, @Nullable String order, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        where tenant = :tenant and state = 'held' and holds @> '[{"kind": "choice"}]'
                          and (cast(:order as text) is null or order_reference = :order)
                          and (created_at, id) > (:at, :after)
                        order by created_at, id
                        limit :limit
                        """)
                .bind("tenant", tenant.name())
                .bind("order", order)
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> payout(row))
                .list());
    }

    /** Of these orders what is held, instructed or has failed; oldest first. */
    public List<Payout> unsettled(Tenant tenant, Collection<String> orders, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        where tenant = :tenant and order_reference = any(:orders) and state in ('held', 'instructed', 'failed')
                        order by created_at, id
                        limit :limit
                        """)
                .bind("tenant", tenant.name())
                .bind("orders", orders.toArray(String[]::new))
                .bind("limit", limit)
                .map((row, context) -> payout(row))
                .list());
    }

    /** What all of these come to. */
    public List<UnsettledTotal> unsettledTotals(Tenant tenant, Collection<String> orders) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select kind, currency, count(*) as payouts, sum(amount) as amount from payout
                        where tenant = :tenant and order_reference = any(:orders) and state in ('held', 'instructed', 'failed')
                        group by kind, currency order by kind, currency
                        """)
                .bind("tenant", tenant.name())
                .bind("orders", orders.toArray(String[]::new))
                .map((row, context) -> new UnsettledTotal(
                        Word.constant(Payout.Kind.class, row.getString("kind")),
                        Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                        row.getLong("payouts")))
                .list());
    }

    public Payout get(Tenant tenant, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where tenant = :tenant and id = :id")
                .bind("tenant", tenant.name())
                .bind("id", id)
                .map((row, context) -> payout(row))
                .findOne()
                .orElseThrow(() -> new PayoutNotFound(id)));
    }

    public List<PastAttempt> attempts(Payout payout) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select number, provider, ended_at, outcome, reason from payout_attempt
                        where tenant = :tenant and payout_id = :id
                        order by number
                        """)
                .bind("tenant", payout.promise().tenant().name())
                .bind("id", payout.id())
                .map(ConstructorMapper.of(PastAttempt.class))
                .list());
    }

    /** Whether nobody could say what came of the last attempt. */
    boolean isLastUnclear(Payout payout) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select outcome = 'unclear' from payout_attempt
                        where tenant = :tenant and payout_id = :id order by number desc limit 1
                        """)
                .bind("tenant", payout.promise().tenant().name())
                .bind("id", payout.id())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    /**
     * A failed payout is due again, at once, and as often as at first. If nobody knows whether its provider has paid it,
     * no other one may.
     */
    public Payout retry(Tenant tenant, UUID id, Instant now) {
        int retried = jdbi.withHandle(handle -> handle.createUpdate("""
                        with retried as (
                          update payout set state = 'instructed', ended_at = null, reason = null
                          where tenant = :tenant and id = :id and state = 'failed'
                          returning *)
                        insert into due_payout
                          (tenant, payout_id, order_reference, position, next_attempt_at, provider, begun)
                        select retried.tenant, id, order_reference, position, :now,
                          case when last.outcome = 'unclear' then retried.provider
                            else provider_for(retried.tenant, remedy, kind, currency) end,
                          coalesce(last.outcome = 'unclear', false)
                        from retried left join payout_attempt last
                          on last.tenant = retried.tenant and last.payout_id = id and last.number = attempts
                        """)
                .bind("tenant", tenant.name())
                .bind("id", id)
                .bind("now", now)
                .execute());
        Payout payout = get(tenant, id);
        if (retried == 0) {
            throw new PayoutNotFailed(payout);
        }
        return payout;
    }

    void progress(Collection<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        update(attempts);
        log(attempts);
        outbox.add(attempts.stream().flatMap(PayoutMessages::after).toList());
    }

    private void update(Collection<Attempt> attempts) {
        Rows<Attempt> rows = new Rows<>(attempts);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update payout set state = row.state, attempts = payout.attempts + 1,
                          ended_at = cast(row.ended_at as timestamptz), reason = row.reason, reference = row.reference,
                          provider = row.provider
                        from unnest(:tenants, :ids, :states, :endedAt, :reasons, :references, :providers)
                          as row (tenant, id, state, ended_at, reason, reference, provider)
                        where payout.tenant = row.tenant and payout.id = cast(row.id as uuid)
                        """)
                .bind("tenants", rows.column(row -> row.payout().promise().tenant()))
                .bind("ids", rows.column(row -> row.payout().id()))
                .bind(
                        "states",
                        rows.column(row -> row.payout().progress().state().word()))
                .bind("endedAt", rows.column(row -> row.payout().progress().endedAt()))
                .bind("reasons", rows.column(row -> row.outcome().reason()))
                .bind("references", rows.column(row -> row.outcome().reference()))
                .bind(
                        "providers",
                        rows.column(row -> row.issued().provider().key().name()))
                .execute());
    }

    /** Numbered by what is recorded: who was late to report counted from what there was before. */
    private void log(Collection<Attempt> attempts) {
        Rows<Attempt> rows = new Rows<>(attempts);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into payout_attempt
                          (tenant, payout_id, number, ended_at, outcome, state, reason, provider, into_wallet)
                        select payout.tenant, payout.id, payout.attempts, cast(row.ended_at as timestamptz),
                          row.outcome, payout.state, row.reason, payout.provider, cast(row.into_wallet as boolean)
                        from unnest(:tenants, :ids, :endedAt, :outcomes, :reasons, :intoWallet)
                          as row (tenant, id, ended_at, outcome, reason, into_wallet)
                        join payout on payout.tenant = row.tenant and payout.id = cast(row.id as uuid)
                        """)
                .bind("tenants", rows.column(row -> row.payout().promise().tenant()))
                .bind("ids", rows.column(row -> row.payout().id()))
                .bind("endedAt", rows.column(Attempt::endedAt))
                .bind("outcomes", rows.column(row -> row.outcome().kind().word()))
                .bind("reasons", rows.column(row -> row.outcome().reason()))
                .bind("intoWallet", rows.column(Attempt::isOfOwnBook))
                .execute());
    }

    static Payout payout(ResultSet row) throws SQLException {
        return new Payout(
                row.getObject("id", UUID.class),
                Promises.promise(row, row.getObject("promise_id", UUID.class)),
                grounds(row),
                Word.constant(Payout.Kind.class, row.getString("kind")),
                Form.of(row),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")),
                inKind(row.getString("in_kind")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("instructed_at", OffsetDateTime.class)),
                instant(row.getObject("pay_by", OffsetDateTime.class)),
                new Payout.Review(
                        holds(row.getString("holds")),
                        row.getString("requested_by"),
                        row.getObject("replaced_by", UUID.class)),
                progress(row));
    }

    private static List<Hold> holds(String text) {
        try {
            return text.equals("[]") ? List.of() : JSON.readValue(text, new TypeReference<List<Hold>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("why a payout waits cannot be read", unreadable);
        }
    }

    private static List<String> inKind(String text) {
        try {
            return text.equals("[]") ? List.of() : JSON.readValue(text, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what a payout gives in kind cannot be read", unreadable);
        }
    }

    private static String written(List<?> list) {
        return JSON.valueToTree(list).toString();
    }

    private static Payout.Grounds grounds(ResultSet row) throws SQLException {
        return new Payout.Grounds(
                row.getObject("entitlement_id", UUID.class),
                row.getString("award"),
                row.getObject("verdict", Integer.class),
                row.getString("explanation"));
    }

    private static Payout.Progress progress(ResultSet row) throws SQLException {
        return new Payout.Progress(
                Word.constant(Payout.State.class, row.getString("state")),
                row.getInt("attempts"),
                instant(row.getObject("ended_at", OffsetDateTime.class)),
                row.getString("reason"),
                row.getString("reference"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
