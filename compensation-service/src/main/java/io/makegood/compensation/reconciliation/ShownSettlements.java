package io.makegood.compensation.reconciliation;

import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.reconciliation.Report.BankMovement;
import io.makegood.compensation.reconciliation.Report.Figure;
import io.makegood.compensation.reconciliation.Report.SettledFigures;
import io.makegood.kernel.tenancy.Tenant;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What of the settled payouts of a period statements show, and how the accounts moved that they are about. */
final class ShownSettlements {

    private ShownSettlements() {}

    /** By kind and currency. */
    static List<SettledFigures> settled(List<Totals> totals) {
        return Arrays.stream(Payout.Kind.values())
                .flatMap(kind -> totals.stream()
                        .map(one -> one.slice().currency())
                        .distinct()
                        .sorted()
                        .flatMap(currency -> settled(kind, currency, totals)))
                .toList();
    }

    private static Stream<SettledFigures> settled(Payout.Kind kind, CurrencyUnit currency, List<Totals> totals) {
        Map<Place, Figure> places = new EnumMap<>(Place.class);
        for (Totals one : totals) {
            if (one.slice().currency().equals(currency)) {
                one.placed(kind).forEach((place, figure) -> places.merge(place, figure, Figure::plus));
            }
        }
        return places.isEmpty() ? Stream.empty() : Stream.of(new SettledFigures(kind, currency, places));
    }

    /** Of statements that began and ended in the period: where the first began, what all moved, where the last ended. */
    static List<BankMovement> accounts(Handle handle, Tenant tenant, Period period) {
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

    private static Money money(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return Money.of(CurrencyUnit.of(row.getString("currency")), amount);
    }
}
