package io.makegood.compensation.claim;

import io.makegood.compensation.Rows;
import io.makegood.compensation.Word;
import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.promise.Promises;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** All claims. Whoever changes some locks them first, in the order of their keys, so that nobody waits in a circle. */
@ApplicationScoped
public class Claims {

    private static final String FOR_CHANGE = " order by promise_id, award for update";

    private final Jdbi jdbi;
    private final ClaimRows rows;
    private final Ledger ledger;

    Claims(Jdbi jdbi, ClaimRows rows, Ledger ledger) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.ledger = ledger;
    }

    /** Each demand is the newest of its award, and its order is locked. What was never owed makes no claim. */
    public void follow(Collection<Demand> newest, Instant now) {
        if (newest.isEmpty()) {
            return;
        }
        Map<Demand.Key, Claim> known = of(newest);
        save(newest.stream()
                .flatMap(demand -> step(demand, known.get(demand.key()), now).stream())
                .toList());
    }

    private static Optional<Step> step(Demand demand, @Nullable Claim known, Instant now) {
        if (known != null) {
            return known.follow(demand, now);
        }
        return demand.amount().isZero() ? Optional.empty() : Optional.of(Claim.open(demand, now));
    }

    private Map<Demand.Key, Claim> of(Collection<Demand> demands) {
        Rows<Demand> keys = new Rows<>(demands);
        return list(
                        "where (tenant, promise_id, award) in (select tenant, cast(promise as uuid), award"
                                + " from unnest(:tenants, :promises, :awards) as row (tenant, promise, award))"
                                + FOR_CHANGE,
                        query -> query.bind(
                                        "tenants",
                                        keys.column(row -> row.promise().tenant()))
                                .bind(
                                        "promises",
                                        keys.column(row -> row.promise().id()))
                                .bind("awards", keys.column(Demand::award)))
                .stream()
                .collect(Collectors.toMap(claim -> claim.demand().key(), Function.identity()));
    }

    /** One claim, locked, changed and saved. */
    public Claim change(Tenant tenant, UUID id, Function<Claim, Step> verb) {
        Step step = verb.apply(one(tenant, id, FOR_CHANGE));
        save(List.of(step));
        return step.claim();
    }

    public Claim get(Tenant tenant, UUID id) {
        return one(tenant, id, "");
    }

    private Claim one(Tenant tenant, UUID id, String forChange) {
        return list(
                        "where tenant = :tenant and id = :id" + forChange,
                        query -> query.bind("tenant", tenant.name()).bind("id", id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new ClaimNotFound(id));
    }

    /** All that can be filed with a party, locked. */
    List<Claim> fileable(Tenant tenant, String party, Instant now) {
        return list(
                "where tenant = :tenant and party = :party and state = 'open' and (file_by is null or file_by > :now)"
                        + FOR_CHANGE,
                query ->
                        query.bind("tenant", tenant.name()).bind("party", party).bind("now", now));
    }

    /** Those that a credit of a party may be for, locked: named by id, or waiting with that order, parcel or amount. */
    public List<Claim> creditable(
            Tenant tenant,
            String party,
            List<UUID> ids,
            List<String> orders,
            List<String> tracking,
            List<Money> amounts) {
        return list(
                """
                where tenant = :tenant and party = :party and (id = any(cast(:ids as uuid[]))
                  or state in ('open', 'filed', 'accepted') and (
                    order_reference = any(:orders) or tracking && cast(:tracking as text[])
                    or case state when 'accepted' then accepted when 'filed' then filed else amount end
                      = any(cast(:amounts as numeric[]))))
                """ + FOR_CHANGE,
                query -> query.bind("tenant", tenant.name())
                        .bind("party", party)
                        .bind("ids", new Rows<>(ids).column(id -> id))
                        .bind("orders", orders.toArray(String[]::new))
                        .bind("tracking", tracking.toArray(String[]::new))
                        .bind("amounts", new Rows<>(amounts).column(Money::getAmount)));
    }

    /** Those whose window has ended are expired; others look after what is locked. */
    void expire(Instant now, int limit) {
        save(list(
                        "where state = 'open' and file_by <= :now order by file_by limit :limit"
                                + " for update skip locked",
                        query -> query.bind("now", now).bind("limit", limit))
                .stream()
                .map(claim -> claim.expire(now))
                .toList());
    }

    Optional<Instant> nextExpiry() {
        return jdbi.withHandle(handle -> handle.createQuery("select min(file_by) from claim where state = 'open'")
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant));
    }

    /** At most one step of each claim. */
    public void save(List<Step> steps) {
        if (!steps.isEmpty()) {
            rows.write(steps);
            ledger.book(steps.stream().flatMap(ClaimBookings::of).toList());
        }
    }

    /** By when they were opened, or else by when their window ends. */
    public List<Claim> list(ClaimQuery query, Cursor after, int limit) {
        String place = query.expiringBefore() == null ? "opened_at" : "file_by";
        return list(
                """
                where tenant = :tenant
                  and (cast(:party as text) is null or party = :party)
                  and (cast(:state as text) is null or state = :state)
                  and (cast(:order as text) is null or order_reference = :order)
                  and (cast(:before as timestamptz) is null or state = 'open' and file_by < :before)
                  and (%1$s, id) > (:at, :after)
                order by %1$s, id
                limit :limit
                """.formatted(place),
                one -> one.bind("tenant", query.tenant().name())
                        .bind("party", query.party())
                        .bind(
                                "state",
                                query.state() == null ? null : query.state().word())
                        .bind("order", query.order())
                        .bind("before", query.expiringBefore())
                        .bind("at", after.at())
                        .bind("after", after.id())
                        .bind("limit", limit));
    }

    public List<PastStep> history(Claim claim) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from claim_step where tenant = :tenant and claim_id = :id order by number")
                .bind("tenant", claim.demand().promise().tenant().name())
                .bind("id", claim.id())
                .map((row, context) -> PastStep.of(row))
                .list());
    }

    private List<Claim> list(String condition, UnaryOperator<Query> binding) {
        return jdbi.withHandle(handle -> binding.apply(handle.createQuery("select * from claim " + condition))
                .map((row, context) -> claim(row))
                .list());
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("id", UUID.class),
                demand(row),
                Word.constant(Claim.State.class, row.getString("state")),
                money(row, "filed"),
                money(row, "accepted"),
                money(row, "credited"),
                row.getObject("file_id", UUID.class),
                row.getString("reference"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("steps"));
    }

    private static Demand demand(ResultSet row) throws SQLException {
        return new Demand(
                row.getString("party"),
                Promises.promise(row, row.getObject("promise_id", UUID.class)),
                row.getString("award"),
                row.getObject("entitlement_id", UUID.class),
                row.getInt("entitlement_number"),
                money(row, "amount"),
                List.of((String[]) row.getArray("tracking").getArray()),
                row.getString("happened"),
                row.getString("explanation"),
                instant(row, "missed_at"),
                instant(row, "file_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal(column));
    }
}
