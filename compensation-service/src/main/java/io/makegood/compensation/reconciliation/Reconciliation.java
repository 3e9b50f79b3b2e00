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
    private final ClosedReports closed;
    private final ShownSettlements settlements;

    Reconciliation(Jdbi jdbi, ClosedReports closed, ShownSettlements settlements) {
        this.jdbi = jdbi;
        this.closed = closed;
        this.settlements = settlements;
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

    /** Of a closed month as it was; else as the transaction of the handle shows it. */
    public Report of(Handle handle, Tenant tenant, Period period) {
        return closed.find(tenant, period).orElseGet(() -> drawUp(handle, tenant, period));
    }

    private Report drawUp(Handle handle, Tenant tenant, Period period) {
        return new Report(
                period,
                guarantees(handle, tenant, period),
                accounts(handle, tenant, period),
                settlements.settled(handle, tenant, period),
                settlements.accounts(handle, tenant, period));
    }

    private static List<GuaranteeFigures> guarantees(Handle handle, Tenant tenant, Period period) {
        return handle.createQuery("""
                        with owed as (
                          select guarantee_code, currency, change, difference, lapsed from entitlement
                          where tenant = :tenant and computed_at >= :from and computed_at < :until
                            and not exists (
                              select from claim
                              where claim.tenant = entitlement.tenant and claim.promise_id = entitlement.promise_id
                                and claim.award = entitlement.award)),
                        recorded as (
                          select guarantee_code, currency, 'computed' as what, 1 as n, change as amount from owed
                          union all
                          select guarantee_code, currency, 'goodwill', 1, difference - change from owed
                          where difference <> change
                          union all
                          select guarantee_code, currency, 'goodwill', 1, amount
                          from payout
                          where tenant = :tenant and created_at >= :from and created_at < :until
                            and entitlement_id is null
                          union all
                          select guarantee_code, currency, 'rejected', 0, -lapsed from owed where lapsed <> 0
                          union all
                          select guarantee_code, currency, 'held', 1, amount
                          from payout
                          where tenant = :tenant and created_at >= :from and created_at < :until
                            and instructed_at is distinct from created_at
                          union all
                          select guarantee_code, currency, 'held', -1, -amount
                          from payout
                          where tenant = :tenant and instructed_at >= :from and instructed_at < :until
                            and instructed_at is distinct from created_at
                          union all
                          select guarantee_code, currency, 'held', -1, -amount
                          from payout
                          where tenant = :tenant and ended_at >= :from and ended_at < :until
                            and state in ('rejected', 'withdrawn')
                          union all
                          select guarantee_code, currency, state, 1, amount
                          from payout
                          where tenant = :tenant and ended_at >= :from and ended_at < :until
                            and state in ('rejected', 'withdrawn')
                          union all
                          select guarantee_code, currency, kind || ' approved', 1, amount
                          from payout
                          where tenant = :tenant and instructed_at >= :from and instructed_at < :until
                          union all
                          select guarantee_code, currency, kind || ' ' || step.what, step.n, step.n * amount
                          from payout_attempt attempt
                          join payout on payout.tenant = attempt.tenant and payout.id = attempt.payout_id
                          cross join lateral (values
                            ('instructed', 1, attempt.number = 1),
                            ('retried', 1, attempt.number > 1 and attempt.outcome <> 'returned' and exists (
                              select from payout_attempt earlier
                              where earlier.tenant = attempt.tenant and earlier.payout_id = attempt.payout_id
                                and earlier.number = attempt.number - 1 and earlier.state = 'failed')),
                            ('settled', -1, attempt.outcome = 'returned'),
                            (attempt.state, 1, attempt.state <> 'instructed')) as step (what, n, happened)
                          where attempt.tenant = :tenant and attempt.ended_at >= :from and attempt.ended_at < :until
                            and step.happened)
                        select guarantee_code, currency,
                          sum(n) filter (where what = 'computed') as computed_count,
                          sum(amount) filter (where what = 'computed') as computed,
                          sum(n) filter (where what = 'goodwill') as goodwill_count,
                          sum(amount) filter (where what = 'goodwill') as goodwill,
                          sum(n) filter (where what = 'held') as held_count,
                          sum(amount) filter (where what = 'held') as held,
                          sum(n) filter (where what = 'rejected') as rejected_count,
                          sum(amount) filter (where what = 'rejected') as rejected,
                          sum(n) filter (where what = 'withdrawn') as withdrawn_count,
                          sum(amount) filter (where what = 'withdrawn') as withdrawn,
                          sum(n) filter (where what = 'payment approved') as payment_approved_count,
                          sum(amount) filter (where what = 'payment approved') as payment_approved,
                          sum(n) filter (where what = 'payment instructed') as payment_instructed_count,
                          sum(amount) filter (where what = 'payment instructed') as payment_instructed,
                          sum(n) filter (where what = 'payment retried') as payment_retried_count,
                          sum(amount) filter (where what = 'payment retried') as payment_retried,
                          sum(n) filter (where what = 'payment settled') as payment_settled_count,
                          sum(amount) filter (where what = 'payment settled') as payment_settled,
                          sum(n) filter (where what = 'payment failed') as payment_failed_count,
                          sum(amount) filter (where what = 'payment failed') as payment_failed,
                          sum(n) filter (where what = 'recovery approved') as recovery_approved_count,
                          sum(amount) filter (where what = 'recovery approved') as recovery_approved,
                          sum(n) filter (where what = 'recovery instructed') as recovery_instructed_count,
                          sum(amount) filter (where what = 'recovery instructed') as recovery_instructed,
                          sum(n) filter (where what = 'recovery retried') as recovery_retried_count,
                          sum(amount) filter (where what = 'recovery retried') as recovery_retried,
                          sum(n) filter (where what = 'recovery settled') as recovery_settled_count,
                          sum(amount) filter (where what = 'recovery settled') as recovery_settled,
                          sum(n) filter (where what = 'recovery failed') as recovery_failed_count,
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
                        with moved as (
                          select account, currency,
                            sum(amount) filter (where amount > 0) as debits,
                            sum(-amount) filter (where amount < 0) as credits,
                            sum(amount) filter (where corrects_since < closed.until_at) as of_closed_months
                          from ledger_line cross join (
                            select max(until_at) as until_at from closed_month
                            where tenant = :tenant and until_at <= :from) closed
                          where tenant = :tenant and booked_at >= :from and booked_at < :until
                          group by account, currency)
                        select account, currency, opening.balance as opening, debits, credits, of_closed_months,
                          closing.balance as closing
                        from ledger_balance(:tenant, :until) closing
                        full join ledger_balance(:tenant, :from) opening using (account, currency)
                        full join moved using (account, currency)
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
                figure(row, "held"),
                figure(row, "rejected"),
                figure(row, "withdrawn"),
                payouts(row, "payment"),
                payouts(row, "recovery"));
    }

    private static PayoutFigures payouts(ResultSet row, String kind) throws SQLException {
        return new PayoutFigures(
                figure(row, kind + "_approved"),
                figure(row, kind + "_instructed"),
                figure(row, kind + "_retried"),
                figure(row, kind + "_settled"),
                figure(row, kind + "_failed"));
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
                money(row, "closing"),
                money(row, "of_closed_months"));
    }

    /** Nothing at all sums to zero. */
    private static Money money(ResultSet row, String column) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return row.getBigDecimal(column) == null ? Money.zero(currency) : Money.of(currency, row.getBigDecimal(column));
    }
}
