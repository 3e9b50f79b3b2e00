package io.makegood.compensation.reconciliation;

import io.makegood.compensation.Word;
import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.reconciliation.Report.AccountMovement;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Draws up the report of a period, from what was recorded and independently from the books. */
@ApplicationScoped
public class Reconciliation {

    private final Jdbi jdbi;
    private final ClosedReports closed;
    private final Recorded recorded;

    Reconciliation(Jdbi jdbi, ClosedReports closed, Recorded recorded) {
        this.jdbi = jdbi;
        this.closed = closed;
        this.recorded = recorded;
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Report of(Tenant tenant, Period period) {
        return atOneMoment(handle -> of(handle, tenant, period));
    }

    /** The figures of a period by currency, and by more. Those of a closed month are as they were: it never changes. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<Totals> by(Set<Dimension> dimensions, Tenant tenant, Period period) {
        return atOneMoment(handle -> recorded.totals(handle, tenant, period, dimensions));
    }

    /** Which only a transaction of its own kind can show. */
    private <T> T atOneMoment(Function<Handle, T> reader) {
        return jdbi.withHandle(handle -> {
            handle.execute("begin isolation level repeatable read, read only");
            try {
                return reader.apply(handle);
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
        List<Totals> totals = recorded.totals(handle, tenant, period, EnumSet.of(Dimension.GUARANTEE));
        return new Report(
                period,
                totals.stream().map(Totals::figures).toList(),
                accounts(handle, tenant, period),
                ShownSettlements.settled(totals),
                ShownSettlements.accounts(handle, tenant, period));
    }

    private static List<AccountMovement> accounts(Handle handle, Tenant tenant, Period period) {
        return handle.createQuery("""
                        with corrections as (
                          select account, currency, sum(amount) as of_closed_months from ledger_line
                          where tenant = :tenant and booked_at >= :from and booked_at < :until
                            and corrects_since is not null and corrects_since < (
                              select max(until_at) from closed_month where tenant = :tenant and until_at <= :from)
                          group by account, currency)
                        select account, currency, opening.balance as opening, debits, credits, of_closed_months,
                          closing.balance as closing
                        from ledger_balance(:tenant, :until) closing
                        full join ledger_balance(:tenant, :from) opening using (account, currency)
                        full join ledger_movement(:tenant, :from, :until) moved using (account, currency)
                        left join corrections using (account, currency)
                        order by account, currency
                        """)
                .bind("tenant", tenant.name())
                .bindMethods(period)
                .map((row, context) -> movement(row))
                .list();
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
