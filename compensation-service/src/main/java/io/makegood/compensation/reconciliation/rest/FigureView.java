package io.makegood.compensation.reconciliation.rest;

import io.makegood.compensation.reconciliation.Report.Figure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/** A figure, and the way to what it is the sum of. */
@Schema(name = "Figure")
record FigureView(
        long count,
        Money amount,

        @Schema(
                description = "where to read the entitlements and payouts behind it",
                example = "/v1/reconciliation/rows?figure=computed&…")
        String rows) {

    static FigureView of(Figure figure, String rows) {
        return new FigureView(figure.count(), figure.amount(), rows);
    }
}
