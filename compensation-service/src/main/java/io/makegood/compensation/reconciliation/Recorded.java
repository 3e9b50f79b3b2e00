package io.makegood.compensation.reconciliation;

import io.makegood.compensation.reconciliation.Report.Figure;
import io.makegood.kernel.paging.Cursor;
import io.makegood.kernel.persistence.Times;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What entitlements, payouts and attempts add to the figures of a report: in all, and one by one. */
@ApplicationScoped
public class Recorded {

    /** A period is made of days that are kept, hours of days that only begin or end in it, and gaps between them. */
    private static final String STRETCHES = """
            with kept_days as (
              select *, from_at >= :from and until_at <= :until as whole from (
                select day, cast(day as timestamp) at time zone 'UTC' as from_at,
                  cast(day + 1 as timestamp) at time zone 'UTC' as until_at
                from kept_day
                where tenant = :tenant and kept and not exists (
                  select from changed_day changed
                  where changed.tenant = kept_day.tenant and changed.day = kept_day.day)) as days
              where until_at > :from and from_at < :until),
            stretch as (
              select day, -1 as hour, from_at, until_at from kept_days where whole
              union all
              select day, hour, hours.from_at, hours.from_at + interval '1 hour'
              from kept_days cross join generate_series(0, 23) as hour
              cross join lateral (select from_at + hour * interval '1 hour' as from_at) as hours
              where not whole and hours.from_at >= :from and hours.from_at + interval '1 hour' <= :until),
            gap as (
              select * from (
                select lag(until_at, 1, cast(:from as timestamptz)) over (order by from_at) as from_at,
                  from_at as until_at
                from (select from_at, until_at from stretch union all select :until, :until) as next) as between_them
              where from_at < until_at)
            """;

    private static final String IN_THE_SLICE = """
            currency = :currency
              and (cast(:guarantee as text) is null or coalesce(guarantee_code, '') = :guarantee)
              and (cast(:carrier as text) is null or coalesce(carrier, '') = :carrier)
              and (cast(:cause as text) is null or coalesce(cause, '') = :cause)
            """;

    private final Jdbi jdbi;

    Recorded(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In the caller's transaction, which shows one moment. */
    List<Totals> totals(Handle handle, Tenant tenant, Period period, Set<Dimension> by) {
        Map<Slice, Map<String, Figure>> totals = new LinkedHashMap<>();
        handle.createQuery(STRETCHES + """
                        select %1$s, figure, sum(n) as n, sum(amount) as amount from (
                          select guarantee_code, carrier, cause, currency, figure, n, amount
                          from stretch join kept_figure kept
                            on kept.tenant = :tenant and kept.day = stretch.day and kept.hour = stretch.hour
                          union all
                          select guarantee_code, carrier, cause, currency, figure, n, amount
                          from gap cross join lateral (
                            select * from figure_part
                            where tenant = :tenant and at >= gap.from_at and at < gap.until_at offset 0) part) as added
                        group by %1$s, figure
                        order by %1$s, figure
                        """.formatted(Slice.columns(by)))
                .bind("tenant", tenant.name())
                .bindMethods(period)
                .map((row, context) -> totals.computeIfAbsent(Slice.of(row, by), any -> new HashMap<>())
                        .put(row.getString("figure"), new Figure(row.getLong("n"), money(row))))
                .list();
        return totals.entrySet().stream()
                .map(one -> new Totals(one.getKey(), one.getValue()))
                .toList();
    }

    /** The records behind a figure, the earliest first. One that adds nothing in all is not among them. */
    public List<FigureRow> rows(FigureQuery query, Cursor after, int limit) {
        return jdbi.withHandle(handle -> {
            List<FigureRow> rows = new ArrayList<>();
            Iterator<Period> stretches = stretches(handle, query, after).iterator();
            while (rows.size() < limit && stretches.hasNext()) {
                rows.addAll(rows(handle, query, stretches.next(), after, limit - rows.size()));
            }
            return rows;
        });
    }

    /** Those that may have any, in order. */
    private static List<Period> stretches(Handle handle, FigureQuery query, Cursor after) {
        Query stretches = handle.createQuery(STRETCHES + """
                        select from_at, until_at from (
                          select from_at, until_at from gap
                          union all
                          select from_at, until_at from stretch
                          where exists (
                            select from kept_figure kept
                            where kept.tenant = :tenant and kept.day = stretch.day and kept.hour = stretch.hour
                              and figure = any(:parts) and %s)) as part
                        where until_at > :at
                        order by from_at
                        """.formatted(IN_THE_SLICE));
        return bound(stretches, query)
                .bindMethods(query.period())
                .bind("at", after.at())
                .map((row, context) -> new Period(Times.instant(row, "from_at"), Times.instant(row, "until_at")))
                .list();
    }

    private static List<FigureRow> rows(Handle handle, FigureQuery query, Period stretch, Cursor after, int limit) {
        Query rows = handle.createQuery("""
                        select at, record, id, order_reference, customer, guarantee_code, carrier, cause, reference,
                          currency, sum(sign * n) as n, sum(sign * amount) as amount
                        from figure_part
                        cross join lateral (select case when figure = any(:taken) then -1 else 1 end as sign) as signed
                        where tenant = :tenant and at >= :from and at < :until and (at, id) > (:at, :after)
                          and figure = any(:parts) and %s
                        group by at, record, id, order_reference, customer, guarantee_code, carrier, cause, reference,
                          currency
                        having sum(sign * n) <> 0 or sum(sign * amount) <> 0
                        order by at, id
                        limit :limit
                        """.formatted(IN_THE_SLICE));
        return bound(rows, query)
                .bindMethods(stretch)
                .bind("taken", query.taken().toArray(String[]::new))
                .bind("at", after.at())
                .bind("after", after.id())
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list();
    }

    private static Query bound(Query sql, FigureQuery query) {
        Slice slice = query.slice();
        return sql.bind("tenant", query.tenant().name())
                .bind("parts", query.parts())
                .bind("currency", slice.currency().getCode())
                .bind("guarantee", slice.of(Dimension.GUARANTEE).orElse(null))
                .bind("carrier", slice.of(Dimension.CARRIER).orElse(null))
                .bind("cause", slice.of(Dimension.CAUSE).orElse(null));
    }

    private static FigureRow row(ResultSet row) throws SQLException {
        return new FigureRow(
                Times.instant(row, "at"),
                row.getString("record"),
                row.getObject("id", UUID.class),
                row.getString("order_reference"),
                row.getString("customer"),
                row.getString("guarantee_code"),
                row.getString("carrier"),
                row.getString("cause"),
                row.getString("reference"),
                row.getLong("n"),
                money(row));
    }

    private static Money money(ResultSet row) throws SQLException {
        return Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount"));
    }
}
