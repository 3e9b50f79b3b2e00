package io.makegood.compensation.coupon;

import io.makegood.compensation.Rows;
import io.makegood.compensation.Word;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.ledger.Transfer;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** All coupons, in the caller's transaction; whoever ends one holds it until that ends. */
@ApplicationScoped
public class Coupons {

    private final Jdbi jdbi;
    private final Ledger ledger;

    Coupons(Jdbi jdbi, Ledger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    /** What gives a coupon books it. */
    public void issue(Collection<Coupon> issued) {
        if (issued.isEmpty()) {
            return;
        }
        Rows<Coupon> rows = new Rows<>(issued);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into coupon (tenant, id, code, customer, order_reference, promise_id, award, currency,
                          value, issued_at, expires_at, state)
                        select tenant, cast(id as uuid), code, customer, order_reference, cast(promise as uuid), award,
                          currency, cast(value as numeric), cast(issued_at as timestamptz),
                          cast(expires_at as timestamptz), 'open'
                        from unnest(:tenants, :ids, :codes, :customers, :orders, :promises, :awards, :currencies,
                            :values, :issuedAt, :expiresAt)
                          as row (tenant, id, code, customer, order_reference, promise, award, currency, value,
                            issued_at, expires_at)
                        """)
                .bind("tenants", rows.column(Coupon::tenant))
                .bind("ids", rows.column(Coupon::id))
                .bind("codes", rows.column(row -> row.code().text()))
                .bind("customers", rows.column(Coupon::customer))
                .bind("orders", rows.column(Coupon::order))
                .bind("promises", rows.column(Coupon::promise))
                .bind("awards", rows.column(Coupon::award))
                .bind("currencies", rows.column(row -> row.value().getCurrencyUnit()))
                .bind("values", rows.column(row -> row.value().getAmount()))
                .bind("issuedAt", rows.column(Coupon::issuedAt))
                .bind("expiresAt", rows.column(Coupon::expiresAt))
                .execute());
    }

    public Coupon get(Tenant tenant, String typed) {
        return find(tenant, typed, "");
    }

    /** Once; for the same order again it says the same. */
    public Coupon redeem(Tenant tenant, String typed, String order, Instant now) {
        Coupon coupon = find(tenant, typed, " for update");
        if (coupon.wasUsedFor(order)) {
            return coupon;
        }
        refuseUnlessGood(coupon, now);
        Coupon redeemed = coupon.redeemed(order, now);
        update(List.of(redeemed));
        ledger.book(List.of(transfer(redeemed, "redeemed:", Account.CREDIT_SPENT, now)));
        return redeemed;
    }

    private static void refuseUnlessGood(Coupon coupon, Instant now) {
        switch (coupon.state()) {
            case REDEEMED -> throw new CouponRefused.Redeemed(coupon);
            case VOID -> throw new CouponRefused.Void(coupon);
            case EXPIRED -> throw new CouponRefused.Expired(coupon);
            case OPEN -> {
                if (!coupon.isGoodAt(now)) {
                    throw new CouponRefused.Expired(coupon);
                }
            }
        }
    }

    /**
     * Makes the unused coupons of an award worth so much less, the newest first. False if they are worth less than that;
     * then they stay as they are. What takes them back books it.
     */
    public boolean takeBack(Tenant tenant, UUID promise, String award, Money amount, Instant now) {
        List<Coupon> changed = new ArrayList<>();
        Money open = amount;
        for (Coupon coupon : unused(tenant, promise, award)) {
            if (open.isPositive() && coupon.isGoodAt(now)) {
                changed.add(coupon.less(open, now));
                open = open.minus(coupon.value().isLessThan(open) ? coupon.value() : open);
            }
        }
        if (open.isPositive()) {
            return false;
        }
        update(changed);
        return true;
    }

    private List<Coupon> unused(Tenant tenant, UUID promise, String award) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from coupon
                        where tenant = :tenant and promise_id = :promise and award = :award and state = 'open'
                        order by issued_at desc, id desc
                        for update
                        """)
                .bind("tenant", tenant.name())
                .bind("promise", promise)
                .bind("award", award)
                .map((row, context) -> coupon(row))
                .list());
    }

    /** What expired unused lowers what compensation has cost. */
    void expire(Instant now, int most) {
        List<Coupon> expired = jdbi.withHandle(handle -> handle.createQuery("""
                        select * from coupon where state = 'open' and expires_at <= :now
                        order by expires_at limit :most
                        for update skip locked
                        """)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> coupon(row).expired(now))
                .list());
        update(expired);
        ledger.book(expired.stream()
                .map(coupon -> transfer(coupon, "expired:", Account.COMPENSATION_EXPENSE, now))
                .toList());
    }

    private static Transfer transfer(Coupon coupon, String purpose, Account to, Instant now) {
        return new Transfer(
                coupon.tenant(), coupon.id(), purpose + coupon.id(), Account.CUSTOMER_CREDIT, to, coupon.value(), now);
    }

    /** Oldest first. */
    public List<Coupon> list(CouponQuery query, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from coupon
                        where tenant = :tenant
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:customer as text) is null or customer = :customer)
                          and (cast(:order as text) is null or order_reference = :order)
                          and (issued_at, id) > (:at, :after)
                        order by issued_at, id
                        limit :limit
                        """)
                .bind("tenant", query.tenant().name())
                .bind("state", query.state() == null ? null : query.state().word())
                .bind("customer", query.customer())
                .bind("order", query.order())
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> coupon(row))
                .list());
    }

    private Coupon find(Tenant tenant, String typed, String locking) {
        return CouponCode.read(typed)
                .flatMap(code -> find(tenant, code, locking))
                .orElseThrow(() -> new CouponRefused.NotFound(typed));
    }

    private Optional<Coupon> find(Tenant tenant, CouponCode code, String locking) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from coupon where tenant = :tenant and code = :code" + locking)
                        .bind("tenant", tenant.name())
                        .bind("code", code.text())
                        .map((row, context) -> coupon(row))
                        .findOne());
    }

    private void update(Collection<Coupon> changed) {
        Rows<Coupon> rows = new Rows<>(changed);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update coupon set state = row.state, value = cast(row.value as numeric),
                          ended_at = cast(row.ended_at as timestamptz), redeemed_for = row.redeemed_for
                        from unnest(:tenants, :ids, :states, :values, :endedAt, :redeemedFor)
                          as row (tenant, id, state, value, ended_at, redeemed_for)
                        where coupon.tenant = row.tenant and coupon.id = cast(row.id as uuid)
                        """)
                .bind("tenants", rows.column(Coupon::tenant))
                .bind("ids", rows.column(Coupon::id))
                .bind("states", rows.column(row -> row.state().word()))
                .bind("values", rows.column(row -> row.value().getAmount()))
                .bind("endedAt", rows.column(Coupon::endedAt))
                .bind("redeemedFor", rows.column(Coupon::redeemedFor))
                .execute());
    }

    private static Coupon coupon(ResultSet row) throws SQLException {
        return new Coupon(
                new Tenant(row.getString("tenant")),
                row.getObject("id", UUID.class),
                new CouponCode(row.getString("code")),
                row.getString("customer"),
                row.getString("order_reference"),
                row.getObject("promise_id", UUID.class),
                row.getString("award"),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("value")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                instant(row, "expires_at"),
                Word.constant(Coupon.State.class, row.getString("state")),
                instant(row, "ended_at"),
                row.getString("redeemed_for"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
