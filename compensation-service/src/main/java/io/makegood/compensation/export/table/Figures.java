package io.makegood.compensation.export.table;

import io.makegood.compensation.reconciliation.Report;
import io.makegood.compensation.reconciliation.Report.AccountMovement;
import io.makegood.compensation.reconciliation.Report.Figure;
import io.makegood.compensation.reconciliation.Report.GuaranteeFigures;
import io.makegood.compensation.reconciliation.Report.PayoutFigures;
import java.util.Arrays;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A report as rows, one for each figure. */
final class Figures {

    private Figures() {}

    static Stream<Row> of(Report report) {
        return Stream.concat(
                report.guarantees().stream().flatMap(Figures::of),
                report.accounts().stream().flatMap(Figures::of));
    }

    private static Stream<Row> of(GuaranteeFigures figures) {
        String name = figures.guarantee();
        return Stream.of(
                        Stream.of(
                                guarantee(name, "computed", figures.computed()),
                                guarantee(name, "goodwill", figures.goodwill()),
                                guarantee(name, "held", figures.held()),
                                guarantee(name, "rejected", figures.rejected()),
                                guarantee(name, "withdrawn", figures.withdrawn())),
                        payouts(name, "payments", figures.payments()),
                        payouts(name, "recoveries", figures.recoveries()),
                        Stream.of(row("guarantee", name, "unexplained", null, figures.unexplained())))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> payouts(String name, String kind, PayoutFigures payouts) {
        return Stream.of(
                guarantee(name, kind + "-approved", payouts.approved()),
                guarantee(name, kind + "-instructed", payouts.instructed()),
                guarantee(name, kind + "-retried", payouts.retried()),
                guarantee(name, kind + "-settled", payouts.settled()),
                guarantee(name, kind + "-failed", payouts.failed()));
    }

    private static Row guarantee(String name, String what, Figure figure) {
        return row("guarantee", name, what, figure.count(), figure.amount());
    }

    private static Stream<Row> of(AccountMovement account) {
        String name = account.account().word();
        return Stream.of(
                row("account", name, "opening", null, account.opening()),
                row("account", name, "debits", null, account.debits()),
                row("account", name, "credits", null, account.credits()),
                row("account", name, "closing", null, account.closing()));
    }

    private static Row row(String section, String name, String figure, @Nullable Long count, Money amount) {
        String currency = amount.getCurrencyUnit().getCode();
        return new Row(Arrays.asList(section, name, currency, figure, count, amount));
    }
}
