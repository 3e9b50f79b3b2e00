package io.makegood.compensation.export.table;

import io.makegood.compensation.reconciliation.Reconciliation;
import io.makegood.compensation.reconciliation.Report;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Everything as it was at one moment, however long it takes to read. Rows come a few thousand at a time. */
public final class Snapshot {

    private static final int ROWS_AT_ONCE = 2_000;

    private final Handle handle;
    private final Reconciliation reconciliation;

    /** @param handle in a transaction that shows one moment, and without autocommit, or all rows come at once */
    Snapshot(Handle handle, Reconciliation reconciliation) {
        this.handle = handle;
        this.reconciliation = reconciliation;
    }

    /** The moment it shows. */
    public Instant asOf() {
        return handle.createQuery("select now()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
    }

    /** Each row in order, the oldest first. */
    public void forEach(Selection selection, Consumer<Row> consumer) {
        if (selection.kind() == Kind.RECONCILIATION) {
            Figures.of(report(selection)).forEach(consumer);
        } else {
            select(selection, rows -> rows.forEach(consumer));
        }
    }

    /** The first payouts of the selected period, whatever kind is selected. */
    public List<Row> payouts(Selection selection, int most) {
        List<Row> payouts = new ArrayList<>();
        select(selection.of(Kind.PAYOUTS), rows -> rows.limit(most).forEach(payouts::add));
        return payouts;
    }

    /** The report of the selected period, without what is not selected. */
    public Report report(Selection selection) {
        Report all = reconciliation.of(handle, selection.tenant(), selection.period());
        return new Report(
                all.period(),
                all.guarantees().stream()
                        .filter(figures -> selection.takesGuarantee(figures.guarantee()))
                        .filter(figures -> selection.takesCurrency(
                                figures.computed().amount().getCurrencyUnit()))
                        .toList(),
                all.accounts().stream()
                        .filter(account ->
                                selection.takesCurrency(account.closing().getCurrencyUnit()))
                        .toList(),
                all.settled().stream()
                        .filter(settled -> selection.takesCurrency(settled.currency()))
                        .toList(),
                all.statements().stream()
                        .filter(bank -> selection.takesCurrency(bank.closing().getCurrencyUnit()))
                        .toList());
    }

    private void select(Selection selection, Consumer<Stream<Row>> reader) {
        List<Column> columns = selection.kind().columns();
        handle.createQuery(Statements.of(selection.kind()))
                .setFetchSize(ROWS_AT_ONCE)
                .bind("tenant", selection.tenant().name())
                .bindMethods(selection.period())
                .bind("guarantee", selection.guarantee())
                .bind(
                        "currency",
                        selection.currency() == null
                                ? null
                                : selection.currency().getCode())
                .map((row, context) -> row(columns, row))
                .useStream(reader::accept);
    }

    private static Row row(List<Column> columns, ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (int place = 0; place < columns.size(); place++) {
            cells.add(cell(columns.get(place).type(), row, place + 1, currency));
        }
        return new Row(cells);
    }

    private static @Nullable Object cell(Column.Type type, ResultSet row, int place, CurrencyUnit currency)
            throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(place);
            case TIME -> instant(row.getObject(place, OffsetDateTime.class));
            case AMOUNT -> money(currency, row.getBigDecimal(place));
            case WHOLE_NUMBER -> number(row, place);
        };
    }

    private static @Nullable Long number(ResultSet row, int place) throws SQLException {
        long number = row.getLong(place);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Money money(CurrencyUnit currency, @Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(currency, amount);
    }
}
