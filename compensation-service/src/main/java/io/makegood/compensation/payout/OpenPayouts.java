package io.makegood.compensation.payout;

import io.makegood.compensation.Word;
import io.makegood.compensation.period.OpenQuestion;
import io.makegood.compensation.period.OpenQuestions;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Payouts that wait for a decision, or have failed and were not tried again: no month is closed over them unseen. */
@ApplicationScoped
class OpenPayouts implements OpenQuestions {

    private record Open(String state, Payout.Kind kind, long count, Money amount) {

        /** Such as failed-payments or failed-recoveries. */
        String question() {
            return state + (kind == Payout.Kind.PAYMENT ? "-payments" : "-recoveries");
        }
    }

    private final Jdbi jdbi;

    OpenPayouts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<OpenQuestion> before(Tenant tenant, Instant until) {
        Map<String, List<Open>> byQuestion = open(tenant, until).stream()
                .collect(Collectors.groupingBy(Open::question, LinkedHashMap::new, Collectors.toList()));
        return byQuestion.entrySet().stream()
                .map(one -> question(one.getKey(), one.getValue()))
                .toList();
    }

    private List<Open> open(Tenant tenant, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select state, kind, currency, count(*) as payouts, sum(amount) as amount from payout
                        where tenant = :tenant
                          and (state = 'failed' and instructed_at < :until or state = 'held' and created_at < :until)
                        group by state, kind, currency order by state, kind, currency
                        """)
                .bind("tenant", tenant.name())
                .bind("until", until)
                .map((row, context) -> open(row))
                .list());
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getString("state"),
                Word.constant(Payout.Kind.class, row.getString("kind")),
                row.getLong("payouts"),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")));
    }

    private static OpenQuestion question(String kind, List<Open> open) {
        return new OpenQuestion(
                kind,
                open.stream().mapToLong(Open::count).sum(),
                open.stream().map(Open::amount).toList(),
                "/v1/payouts?state=" + open.get(0).state());
    }
}
