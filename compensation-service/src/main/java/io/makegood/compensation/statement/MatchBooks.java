package io.makegood.compensation.statement;

import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.ledger.Ledger;
import io.makegood.compensation.statement.MatchedLine.Part;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Books what a run has matched, some thousand lines at a time. */
@ApplicationScoped
class MatchBooks {

    private static final int BATCH = 2_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Jdbi jdbi;
    private final Ledger ledger;

    MatchBooks(Jdbi jdbi, Ledger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    /** @param rest what takes the differences between lines and payouts */
    void book(Run run, Account rest) {
        UUID after = FIRST;
        for (List<MatchedLine> lines = matched(run, after); !lines.isEmpty(); lines = matched(run, after)) {
            ledger.book(lines.stream()
                    .flatMap(line -> line.bookings(rest, run.now()))
                    .toList());
            after = lines.get(lines.size() - 1).line();
        }
    }

    private List<MatchedLine> matched(Run run, UUID after) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select line.tenant, line.id, line.currency, line.amount, line.fee, found.matches, found.payouts,
                          found.amounts
                        from (
                          select line_id, array_agg(id order by id) as matches,
                            array_agg(payout_id order by id) as payouts, array_agg(amount order by id) as amounts
                          from statement_match
                          where tenant = :tenant and run = :run and line_id > :after
                          group by line_id
                          order by line_id
                          limit :batch) found
                        cross join lateral (
                          select * from statement_line where tenant = :tenant and id = found.line_id offset 0) line
                        order by line.id
                        """)
                .bind("tenant", run.tenant().name())
                .bind("run", run.id())
                .bind("after", after)
                .bind("batch", BATCH)
                .map((row, context) -> line(row))
                .list());
    }

    private static MatchedLine line(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        UUID[] matches = (UUID[]) row.getArray("matches").getArray();
        UUID[] payouts = (UUID[]) row.getArray("payouts").getArray();
        BigDecimal[] amounts = (BigDecimal[]) row.getArray("amounts").getArray();
        return new MatchedLine(
                new Tenant(row.getString("tenant")),
                row.getObject("id", UUID.class),
                Money.of(currency, row.getBigDecimal("amount")),
                Money.of(currency, row.getBigDecimal("fee")),
                IntStream.range(0, matches.length)
                        .mapToObj(index -> new Part(matches[index], payouts[index], Money.of(currency, amounts[index])))
                        .toList());
    }
}
