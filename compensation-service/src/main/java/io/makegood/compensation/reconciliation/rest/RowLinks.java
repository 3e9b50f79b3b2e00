package io.makegood.compensation.reconciliation.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.makegood.compensation.reconciliation.Dimension;
import io.makegood.compensation.reconciliation.FigureName;
import io.makegood.compensation.reconciliation.Period;
import io.makegood.compensation.reconciliation.Report.Figure;
import io.makegood.compensation.reconciliation.Slice;
import java.net.URLEncoder;

/** Leads from the figures of one slice to what is behind them. */
record RowLinks(Period period, Slice slice) {

    FigureView of(FigureName name, Figure figure) {
        StringBuilder rows = new StringBuilder("/v1/reconciliation/rows?from=%s&until=%s&figure=%s&currency=%s"
                .formatted(period.from(), period.until(), name.word(), slice.currency()));
        for (Dimension dimension : Dimension.values()) {
            slice.of(dimension).ifPresent(value -> rows.append('&').append(parameter(dimension, value)));
        }
        return FigureView.of(figure, rows.toString());
    }

    private static String parameter(Dimension dimension, String value) {
        return value.equals(Slice.UNKNOWN)
                ? "without=" + dimension.word()
                : dimension.word() + "=" + URLEncoder.encode(value, UTF_8);
    }
}
