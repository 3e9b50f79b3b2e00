package io.makegood.compensation.recourse;

import io.makegood.compensation.reconciliation.Period;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What compensation has cost by who answers for it, and what came back; always as is known by now. */
@ApplicationScoped
public class Costs {

    private final Jdbi jdbi;

    Costs(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** By party and currency: payouts settled, and steps of claims made, in the period. */
    public List<PartyFigures> summary(Tenant tenant, Period period) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with recorded as (
                          select party, currency, cost as paid, 0 as claimed, 0 as accepted, 0 as credited, 0 as expired
                          from recourse_cost
                          where tenant = :tenant and settled_at >= :from and settled_at < :until
                          union all
                          select party, currency, 0, filed_change, accepted_change, credited_change, expired_change
                          from claim_step
                          where tenant = :tenant and at >= :from and at < :until)
                        select party, currency, sum(paid) as paid, sum(claimed) as claimed, sum(accepted) as accepted,
                          sum(credited) as credited, sum(expired) as expired
                        from recorded
                        group by party, currency
                        order by party nulls last, currency
                        """)
                .bind("tenant", tenant.name())
                .bindMethods(period)
                .map((row, context) -> figures(row))
                .list());
    }

    /** The payouts behind what was paid, oldest first: all, or those that one party answers for. */
    public List<Cost> list(Tenant tenant, Period period, @Nullable String party, Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from recourse_cost
                        where tenant = :tenant and settled_at >= :from and settled_at < :until
                          and (cast(:party as text) is null or party = :party)
                          and (settled_at, id) > (:at, :after)
                        order by settled_at, id
                        limit :limit
                        """)
                .bind("tenant", tenant.name())
                .bind("from", period.from())
                .bind("until", period.until())
                .bind("party", party)
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> Cost.of(row))
                .list());
    }

    private static PartyFigures figures(ResultSet row) throws SQLException {
        return new PartyFigures(
                row.getString("party"),
                money(row, "paid"),
                money(row, "claimed"),
                money(row, "accepted"),
                money(row, "credited"),
                money(row, "expired"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal(column));
    }
}
