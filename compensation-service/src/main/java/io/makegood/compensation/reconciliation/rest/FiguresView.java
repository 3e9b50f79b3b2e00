package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.reconciliation.Dimension;
import io.makegood.compensation.reconciliation.FigureName;
import io.makegood.compensation.reconciliation.Period;
import io.makegood.compensation.reconciliation.Report.GuaranteeFigures;
import io.makegood.compensation.reconciliation.Report.PayoutFigures;
import io.makegood.compensation.reconciliation.Slice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The figures of one currency, and of one value of each dimension they are told apart by. */
@Schema(name = "Figures")
record FiguresView(
        @Schema(description = "null if guarantees are not told apart") @Nullable String guarantee,

        @Schema(
                description = "who reported what happened; empty where no carrier is known to be responsible, null if"
                        + " carriers are not told apart")
        @Nullable String carrier,

        @Schema(description = "such as carrier-capacity; empty where it is unknown, null if causes are not told apart")
        @Nullable String cause,

        String currency,

        @Schema(description = "by how much what is owed has changed")
        FigureView computed,

        @Schema(description = "by how much what customers have without being owed it has changed")
        FigureView goodwill,

        @Schema(description = "by how much what waits for a decision or a moment has changed")
        FigureView held,

        @Schema(description = "what people declined, less what of it is not even owed any more")
        FigureView rejected,

        @Schema(description = "what facts took back before it went out; it is in none of the others")
        FigureView withdrawn,

        PayoutsView payments,
        PayoutsView recoveries,

        @Schema(
                description = "approved, rejected or held, but neither owed nor goodwill; zero when all is well: "
                        + "computed + goodwill = payments approved - recoveries approved + rejected + held")
        Money unexplained) {

    @Schema(
            name = "PayoutFigures",
            description = "approved = instructed + waiting; instructed + retried = settled + failed + in flight")
    record PayoutsView(
            @Schema(description = "could be sent, at once or when what held it was gone")
            FigureView approved,

            @Schema(description = "was sent, and there was a first answer or none")
            FigureView instructed,

            @Schema(description = "by how much what is approved and not sent has changed")
            FigureView waiting,

            @Schema(description = "was sent again after it had failed")
            FigureView retried,

            FigureView settled,

            @Schema(description = "counts even if a retry settles it")
            FigureView failed,

            @Schema(description = "by how much what is sent and neither settled nor failed has changed")
            FigureView inFlight) {

        static PayoutsView payments(PayoutFigures figures, RowLinks links) {
            return new PayoutsView(
                    links.of(FigureName.PAYMENTS_APPROVED, figures.approved()),
                    links.of(FigureName.PAYMENTS_INSTRUCTED, figures.instructed()),
                    links.of(FigureName.PAYMENTS_WAITING, figures.waiting()),
                    links.of(FigureName.PAYMENTS_RETRIED, figures.retried()),
                    links.of(FigureName.PAYMENTS_SETTLED, figures.settled()),
                    links.of(FigureName.PAYMENTS_FAILED, figures.failed()),
                    links.of(FigureName.PAYMENTS_IN_FLIGHT, figures.inFlight()));
        }

        static PayoutsView recoveries(PayoutFigures figures, RowLinks links) {
            return new PayoutsView(
                    links.of(FigureName.RECOVERIES_APPROVED, figures.approved()),
                    links.of(FigureName.RECOVERIES_INSTRUCTED, figures.instructed()),
                    links.of(FigureName.RECOVERIES_WAITING, figures.waiting()),
                    links.of(FigureName.RECOVERIES_RETRIED, figures.retried()),
                    links.of(FigureName.RECOVERIES_SETTLED, figures.settled()),
                    links.of(FigureName.RECOVERIES_FAILED, figures.failed()),
                    links.of(FigureName.RECOVERIES_IN_FLIGHT, figures.inFlight()));
        }
    }

    static FiguresView of(GuaranteeFigures figures, Slice slice, Period period) {
        RowLinks links = new RowLinks(period, slice);
        return new FiguresView(
                slice.of(Dimension.GUARANTEE).orElse(null),
                slice.of(Dimension.CARRIER).orElse(null),
                slice.of(Dimension.CAUSE).orElse(null),
                slice.currency().getCode(),
                links.of(FigureName.COMPUTED, figures.computed()),
                links.of(FigureName.GOODWILL, figures.goodwill()),
                links.of(FigureName.HELD, figures.held()),
                links.of(FigureName.REJECTED, figures.rejected()),
                links.of(FigureName.WITHDRAWN, figures.withdrawn()),
                PayoutsView.payments(figures.payments(), links),
                PayoutsView.recoveries(figures.recoveries(), links),
                figures.unexplained());
    }
}
