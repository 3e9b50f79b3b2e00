package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.reconciliation.Report;
import io.makegood.compensation.reconciliation.Report.AccountMovement;
import io.makegood.compensation.reconciliation.Report.BankMovement;
import io.makegood.compensation.reconciliation.Report.Figure;
import io.makegood.compensation.reconciliation.Report.GuaranteeFigures;
import io.makegood.compensation.reconciliation.Report.PayoutFigures;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/** The report as finance reads it. */
@Schema(name = "Reconciliation")
record ReportView(
        Instant from,
        Instant until,

        @Schema(description = "one for each guarantee and currency")
        List<GuaranteeView> guarantees,

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

    @Schema(name = "GuaranteeFigures")
    record GuaranteeView(
            String guarantee,
            String currency,

            @Schema(description = "by how much what is owed has changed")
            Figure computed,

            @Schema(description = "by how much what customers have without being owed it has changed")
            Figure goodwill,

            @Schema(description = "by how much what waits for a decision or a moment has changed")
            Figure held,

            @Schema(description = "what people declined, less what of it is not even owed any more")
            Figure rejected,

            @Schema(description = "what facts took back before it went out; it is in none of the others")
            Figure withdrawn,

            PayoutsView payments,
            PayoutsView recoveries,

            @Schema(
                    description = "approved, rejected or held, but neither owed nor goodwill; zero when all is well: "
                            + "computed + goodwill = payments approved - recoveries approved + rejected + held")
            Money unexplained) {

        static GuaranteeView of(GuaranteeFigures figures) {
            return new GuaranteeView(
                    figures.guarantee(),
                    figures.computed().amount().getCurrencyUnit().getCode(),
                    figures.computed(),
                    figures.goodwill(),
                    figures.held(),
                    figures.rejected(),
                    figures.withdrawn(),
                    PayoutsView.of(figures.payments()),
                    PayoutsView.of(figures.recoveries()),
                    figures.unexplained());
        }
    }

    @Schema(
            name = "PayoutFigures",
            description = "approved = instructed + waiting; instructed + retried = settled + failed + in flight")
    record PayoutsView(
            @Schema(description = "could be sent, at once or when what held it was gone")
            Figure approved,

            @Schema(description = "was sent, and there was a first answer or none")
            Figure instructed,

            @Schema(description = "by how much what is approved and not sent has changed")
            Figure waiting,

            @Schema(description = "was sent again after it had failed")
            Figure retried,

            Figure settled,

            @Schema(description = "counts even if a retry settles it")
            Figure failed,

            @Schema(description = "by how much what is sent and neither settled nor failed has changed")
            Figure inFlight) {

        static PayoutsView of(PayoutFigures figures) {
            return new PayoutsView(
                    figures.approved(),
                    figures.instructed(),
                    figures.waiting(),
                    figures.retried(),
                    figures.settled(),
                    figures.failed(),
                    figures.inFlight());
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
                report.guarantees().stream().map(GuaranteeView::of).toList(),
                report.accounts().stream().map(AccountView::of).toList(),
                report.settled().stream()
                        .map(figures -> SettledView.of(figures, report.period()))
                        .toList(),
                report.statements().stream().map(BankView::of).toList());
    }
}
