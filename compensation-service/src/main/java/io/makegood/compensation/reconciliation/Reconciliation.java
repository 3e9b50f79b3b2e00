package io.makegood.compensation.reconciliation;

import io.makegood.compensation.Word;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.reconciliation.Report.AccountMovement;
import io.makegood.compensation.reconciliation.Report.Figure;
import io.makegood.compensation.reconciliation.Report.GuaranteeFigures;
import io.makegood.compensation.reconciliation.Report.PayoutFigures;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Draws up the report of a period, from what was recorded and independently from the books. */
@ApplicationScoped
public class Reconciliation {

    private final Jdbi jdbi;

    Reconciliation(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Figures and books as they are at one moment, which only a transaction of its own kind can show. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Report of(Tenant tenant, Period period) {
        return jdbi.withHandle(handle -> {
            handle.execute("begin isolation level repeatable read, read only");
            try {
                return of(handle, tenant, period);
            } finally {
                handle.execute("rollback");
            }
        });
    }

    /** As the transaction of the handle shows it. */
    public static Report of(Handle handle, Tenant tenant, Period period) {
        return new Report(period, guarantees(handle, tenant, period), accounts(handle, tenant, period));
    }

    private static List<GuaranteeFigures> guarantees(Handle handle, Tenant tenant, Period period) {
        return handle.createQuery("""
                        with recorded as (
                          select guarantee_code, currency, 'computed' as what, change as amount
                          from entitlement
                          where tenant = :tenant and computed_at >= :from and computed_at < :until
                          union all
                          select guarantee_code, currency, 'goodwill', difference - change
                          from entitlement
                          where tenant = :tenant and computed_at >= :from and computed_at < :until
                            and difference <> change
                          union all
                          select guarantee_code, currency, kind || ' instructed', amount
                          from payout
                          where tenant = :tenant and instructed_at >= :from and instructed_at < :until
                          union all
                          select guarantee_code, currency, kind || ' ' || attempt.state, amount
                          from payout_attempt attempt
                          join payout on payout.tenant = attempt.tenant and payout.id = attempt.payout_id
                          where attempt.tenant = :tenant and attempt.state <> 'instructed'
                            and attempt.ended_at >= :from and attempt.ended_at < :until)
                        select guarantee_code, currency,
                          count(*) filter (where what = 'computed') as computed_count,
                          sum(amount) filter (where what = 'computed') as computed,
                          count(*) filter (where what = 'goodwill') as goodwill_count,
                          sum(amount) filter (where what = 'goodwill') as goodwill,
                          count(*) filter (where what = 'payment instructed') as payment_instructed_count,
                          sum(amount) filter (where what = 'payment instructed') as payment_instructed,
                          count(*) filter (where what = 'payment settled') as payment_settled_count,
                          sum(amount) filter (where what = 'payment settled') as payment_settled,
                          count(*) filter (where what = 'payment failed') as payment_failed_count,
                          sum(amount) filter (where what = 'payment failed') as payment_failed,
                          count(*) filter (where what = 'recovery instructed') as recovery_instructed_count,
                          sum(amount) filter (where what = 'recovery instructed') as recovery_instructed,
                          count(*) filter (where what = 'recovery settled') as recovery_settled_count,
                          sum(amount) filter (where what = 'recovery settled') as recovery_settled,
                          count(*) filter (where what = 'recovery failed') as recovery_failed_count,
                          sum(amount) filter (where what = 'recovery failed') as recovery_failed
                        from recorded
                        group by guarantee_code, currency
                        order by guarantee_code, currency
                        """)
                .bind("tenant", tenant.name())
                .bindMethods(period)
                .map((row, context) -> figures(row))
                .list();
    }

    private static List<AccountMovement> accounts(Handle handle, Tenant tenant, Period period) {
        return handle.createQuery("""
                        select account, currency,
                          sum(amount) filter (where booked_at < :from) as opening,
                          sum(amount) filter (where booked_at >= :from and amount > 0) as debits,
                          sum(-amount) filter (where booked_at >= :from and amount < 0) as credits,
                          sum(amount) as closing
                        from ledger_line
                        where tenant = :tenant and booked_at < :until
                        group by account, currency
                        order by account, currency
                        """)
                .bind("tenant", tenant.name())
                .bindMethods(period)
                .map((row, context) -> movement(row))
                .list();
    }

    private static GuaranteeFigures figures(ResultSet row) throws SQLException {
        return new GuaranteeFigures(
                row.getString("guarantee_code"),
                figure(row, "computed"),
                figure(row, "goodwill"),
                payouts(row, "payment"),
                payouts(row, "recovery"));
    }

    private static PayoutFigures payouts(ResultSet row, String kind) throws SQLException {
        return new PayoutFigures(
                figure(row, kind + "_instructed"), figure(row, kind + "_settled"), figure(row, kind + "_failed"));
    }

    private static Figure figure(ResultSet row, String what) throws SQLException {
        return new Figure(row.getLong(what + "_count"), money(row, what));
    }

    private static AccountMovement movement(ResultSet row) throws SQLException {
        return new AccountMovement(
                Word.constant(Account.class, row.getString("account")),
                money(row, "opening"),
                money(row, "debits"),
                money(row, "credits"),
                money(row, "closing"));
    }

    /** Nothing at all sums to zero. */
    private static Money money(ResultSet row, String column) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return row.getBigDecimal(column) == null ? Money.zero(currency) : Money.of(currency, row.getBigDecimal(column));
    }
}
