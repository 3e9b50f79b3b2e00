package io.makegood.compensation.export.file;

import static io.makegood.compensation.export.file.PdfTable.written;

import io.makegood.compensation.reconciliation.Report;
import io.makegood.compensation.reconciliation.Report.AccountMovement;
import io.makegood.compensation.reconciliation.Report.GuaranteeFigures;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The equations that must hold of a report, in words, each with what it is off by. */
final class Ties {

    /** @param off by how much the equation does not hold */
    record Tie(String equation, Money off) {}

    private final Texts texts;

    Ties(Texts texts) {
        this.texts = texts;
    }

    List<Tie> of(Report report) {
        return Stream.of(
                        report.guarantees().stream().map(this::guarantee),
                        report.accounts().stream().map(this::account),
                        sums(report))
                .flatMap(ties -> ties)
                .toList();
    }

    private Tie guarantee(GuaranteeFigures figures) {
        String equation = texts.get(
                "statement.tie-guarantee",
                figures.guarantee(),
                figures.computed().amount().getCurrencyUnit(),
                written(figures.payments().approved().amount()),
                written(figures.recoveries().approved().amount()),
                written(figures.held().amount()),
                written(figures.rejected().amount()),
                written(figures.computed().amount()),
                written(figures.goodwill().amount()));
        return new Tie(equation, figures.unexplained());
    }

    private Tie account(AccountMovement account) {
        String equation = texts.get(
                "statement.tie-account",
                texts.word(account.account()),
                account.closing().getCurrencyUnit(),
                written(account.opening()),
                written(account.debits()),
                written(account.credits()),
                written(account.closing()));
        Money moved = account.opening().plus(account.debits()).minus(account.credits());
        return new Tie(equation, moved.minus(account.closing()));
    }

    private Stream<Tie> sums(Report report) {
        Map<CurrencyUnit, Money> sums = report.accounts().stream()
                .map(AccountMovement::closing)
                .collect(Collectors.toMap(Money::getCurrencyUnit, closing -> closing, Money::plus, TreeMap::new));
        return sums.values().stream()
                .map(sum -> new Tie(texts.get("statement.tie-sum", sum.getCurrencyUnit(), written(sum)), sum));
    }
}
