package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.reconciliation.Dimension;
import io.makegood.compensation.reconciliation.Period;
import io.makegood.compensation.reconciliation.Report;
import io.makegood.compensation.reconciliation.Report.AccountMovement;
import io.makegood.compensation.reconciliation.Report.BankMovement;
import io.makegood.compensation.reconciliation.Report.GuaranteeFigures;
import io.makegood.compensation.reconciliation.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The report as finance reads it. */
@Schema(name = "Reconciliation")
record ReportView(
        Instant from,
        Instant until,

        @Schema(description = "one for each guarantee and currency")
        List<FiguresView> guarantees,

        @Schema(description = "one for each account and currency")
        List<AccountView> accounts,

        @Schema(description = "one for each kind of payout and currency that was settled in the period")
        List<SettledView> settled,

        @Schema(description = "one for each account of which statements that say balances lie within the period")
        List<BankView> statements) {

    @Schema(name = "StatementMovement")
    record BankView(
            String account,

            @Schema(description = "how many statements it is taken from")
            long statements,

            Money opening,
            Money movement,
            Money closing,

            @Schema(description = "zero, unless a statement between the first and the last was not imported")
            Money unexplained) {

        static BankView of(BankMovement bank) {
            return new BankView(
                    bank.account(),
                    bank.statements(),
                    bank.opening(),
                    bank.movement(),
                    bank.closing(),
                    bank.unexplained());
        }
    }

    @Schema(name = "AccountMovement")
    record AccountView(
            String account,
            Money opening,
            Money debits,
            Money credits,
            Money closing,

            @Schema(
                    description =
                            "what of the movement corrects postings of months that were closed before; debits less credits")
            Money ofClosedMonths) {

        static AccountView of(AccountMovement movement) {
            return new AccountView(
                    movement.account().word(),
                    movement.opening(),
                    movement.debits(),
                    movement.credits(),
                    movement.closing(),
                    movement.ofClosedMonths());
        }
    }

    static ReportView of(Report report) {
        return new ReportView(
                report.period().from(),
                report.period().until(),
                report.guarantees().stream()
                        .map(figures -> guarantee(figures, report.period()))
                        .toList(),
                report.accounts().stream().map(AccountView::of).toList(),
                report.settled().stream()
                        .map(figures -> SettledView.of(figures, report.period()))
                        .toList(),
                report.statements().stream().map(BankView::of).toList());
    }

    private static FiguresView guarantee(GuaranteeFigures figures, Period period) {
        CurrencyUnit currency = figures.computed().amount().getCurrencyUnit();
        return FiguresView.of(figures, new Slice(currency, Map.of(Dimension.GUARANTEE, figures.guarantee())), period);
    }
}
