package io.makegood.compensation.export.file;

import io.makegood.compensation.export.table.Row;
import io.makegood.compensation.reconciliation.Report;
import java.util.List;

/**
 * What finance sends on about a period.
 *
 * @param payouts those of the period; empty if there are too many to show
 */
public record PeriodStatement(Report report, List<Row> payouts, boolean hasTooManyPayouts) {

    /** More are for a spreadsheet. */
    public static final int MOST_PAYOUTS = 200;
}
