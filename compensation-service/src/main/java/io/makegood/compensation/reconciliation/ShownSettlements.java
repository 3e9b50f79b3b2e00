package io.makegood.compensation.reconciliation;

import io.makegood.compensation.Word;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.reconciliation.Report.BankMovement;
import io.makegood.compensation.reconciliation.Report.Figure;
import io.makegood.compensation.reconciliation.Report.SettledFigures;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What of the settled payouts of a period statements show, and how the accounts moved that they are about. */
@ApplicationScoped
public class ShownSettlements {

    /** Each payout that was settled in the period, and its place. */
    private static final String PLACED = """
            with looked_at as (
              select payout_id, bool_or(state = 'open' and kind = 'missing') as missing,
                bool_or(state = 'open' and kind in ('amount-differs', 'currency-differs')) as differing,
                bool_or(resolution = 'write-off' and kind in ('missing', 'amount-differs', 'currency-differs'))
                  as written_off,
                bool_or(state = 'resolved' and resolution not in ('matched', 'shown', 'paid-again')) as set_aside
              from statement_exception where tenant = :tenant and payout_id is not null group by payout_id),
            wallet as (
              select idempotency_key from transfer
              where tenant = :tenant and 'customer-credit' in (debit_account, credit_account)
                and starts_with(idempotency_key, 'settled:')),
            placed as (
              select payout.id, payout.kind, payout.currency, payout.amount, attempt.ended_at,
                case
                  when abs(shown.amount) = payout.amount and looked_at.written_off then 'written-off'
                  when abs(shown.amount) = payout.amount then 'matched'
                  when wallet.idempotency_key is not null then 'in-wallet'
                  when looked_at.missing then 'missing'
                  when looked_at.differing then 'differing'
                  when looked_at.set_aside then 'set-aside'
                  else 'awaited' end as place
              from payout_attempt attempt
              join payout on payout.tenant = attempt.tenant and payout.id = attempt.payout_id
              left join statement_shown shown on shown.tenant = payout.tenant and shown.payout_id = payout.id
              left join looked_at on looked_at.payout_id = payout.id
              left join wallet on wallet.idempotency_key = 'settled:' || payout.id
              where attempt.tenant = :tenant and attempt.state = 'settled' and payout.amount > 0
                and attempt.ended_at >= :from and attempt.ended_at < :until)
            """;

    private final Jdbi jdbi;

    ShownSettlements(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * In the caller's transaction. (Row-level security makes the planner take every table for nearly empty, and go through
     * one for each row of another, which a report of all payouts does not bear.)
     */
    List<SettledFigures> settled(Handle handle, Tenant tenant, Period period) {
        handle.execute("set local enable_nestloop = off");
        Map<String, Map<Place, Figure>> figures = new LinkedHashMap<>();
        handle.createQuery(PLACED + """
                        select kind, currency, place, count(*) as payouts, sum(amount) as amount from placed
                        group by kind, currency, place order by kind, currency, place
                        """)
                .bind("tenant", tenant.name())
                .bindMethods(period)
                .map((row, context) -> figures.computeIfAbsent(
                                row.getString("kind") + " " + row.getString("currency"),
                                any -> new EnumMap<>(Place.class))
                        .put(
                                Word.constant(Place.class, row.getString("place")),
                                new Figure(row.getLong("payouts"), money(row, "amount"))))
                .list();
        List<SettledFigures> all = new ArrayList<>();
        figures.forEach((key, places) -> all.add(new SettledFigures(
                Word.constant(Payout.Kind.class, key.substring(0, key.indexOf(' '))),
                CurrencyUnit.of(key.substring(key.indexOf(' ') + 1)),
                places)));
        return all;
    }

    /** Of statements that began and ended in the period: where the first began, what all moved, where the last ended. */
    List<BankMovement> accounts(Handle handle, Tenant tenant, Period period) {
        return handle.createQuery("""
                        select account, currency, sum(movement) as movement, count(*) as statements,
                          (array_agg(opening order by opens_at, closes_at, statement_id, number))[1] as opening,
                          (array_agg(closing order by opens_at desc, closes_at desc, statement_id desc, number desc))[1]
                            as closing
                        from statement_account
                        where tenant = :tenant and opening is not null and opens_at >= :from and closes_at < :until
                        group by account, currency
                        order by account, currency
                        """)
                .bind("tenant", tenant.name())
                .bindMethods(period)
                .map((row, context) -> new BankMovement(
                        row.getString("account"),
                        row.getLong("statements"),
                        money(row, "opening"),
                        money(row, "movement"),
                        money(row, "closing")))
                .list();
    }

    /** The payouts behind a figure, the first settled first. */
    public List<PlacedPayout> payouts(PlacedQuery query, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PLACED + """
                        select placed.*, payout.order_reference, payout.customer, payout.guarantee_code, payout.reference
                        from placed join payout on payout.tenant = :tenant and payout.id = placed.id
                        where place = :place and placed.kind = :kind and placed.currency = :currency
                          and (placed.ended_at, placed.id) > (:at, :after)
                        order by placed.ended_at, placed.id
                        limit :limit
                        """)
                .bind("tenant", query.tenant().name())
                .bindMethods(query.period())
                .bind("place", query.place().word())
                .bind("kind", query.kind().word())
                .bind("currency", query.currency().getCode())
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> placed(row))
                .list());
    }

    private static PlacedPayout placed(ResultSet row) throws SQLException {
        return new PlacedPayout(
                row.getObject("id", UUID.class),
                row.getString("order_reference"),
                row.getString("customer"),
                row.getString("guarantee_code"),
                money(row, "amount"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                row.getString("reference"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return Money.of(CurrencyUnit.of(row.getString("currency")), amount);
    }
}
