package io.makegood.compensation.payout;

import io.makegood.compensation.Word;
import io.makegood.compensation.period.OpenQuestion;
import io.makegood.compensation.period.OpenQuestions;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Payouts that have failed and that nobody has tried again: no month is closed over them unseen. */
@ApplicationScoped
class FailedPayouts implements OpenQuestions {

    private record Failed(Payout.Kind kind, long count, Money amount) {}

    private final Jdbi jdbi;

    FailedPayouts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<OpenQuestion> before(Tenant tenant, Instant until) {
        List<Failed> failed = failed(tenant, until);
        return Arrays.stream(Payout.Kind.values())
                .map(kind -> failed.stream().filter(one -> one.kind() == kind).toList())
                .filter(ofKind -> !ofKind.isEmpty())
                .map(FailedPayouts::question)
                .toList();
    }

    private List<Failed> failed(Tenant tenant, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select kind, currency, count(*) as payouts, sum(amount) as amount from payout
                        where tenant = :tenant and state = 'failed' and instructed_at < :until
                        group by kind, currency order by kind, currency
                        """)
                .bind("tenant", tenant.name())
                .bind("until", until)
                .map((row, context) -> failed(row))
                .list());
    }

    private static Failed failed(ResultSet row) throws SQLException {
        return new Failed(
                Word.constant(Payout.Kind.class, row.getString("kind")),
                row.getLong("payouts"),
                Money.of(CurrencyUnit.of(row.getString("currency")), row.getBigDecimal("amount")));
    }

    private static OpenQuestion question(List<Failed> ofKind) {
        return new OpenQuestion(
                ofKind.get(0).kind() == Payout.Kind.PAYMENT ? "failed-payments" : "failed-recoveries",
                ofKind.stream().mapToLong(Failed::count).sum(),
                ofKind.stream().map(Failed::amount).toList(),
                "/v1/payouts?state=failed");
    }
}
