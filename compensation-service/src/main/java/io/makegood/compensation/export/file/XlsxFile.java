package io.makegood.compensation.export.file;

import io.makegood.compensation.export.table.Column;
import io.makegood.compensation.export.table.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook: the rows, on as many sheets as they need, and then a sheet with what it is about and its totals. */
final class XlsxFile implements RowFile {

    /** Less than the 1,048,576 that a sheet may have. */
    private static final int ROWS_OF_A_SHEET = 1_000_000;

    private static final Set<Column.Type> NUMBERS = Set.of(Column.Type.AMOUNT, Column.Type.WHOLE_NUMBER);
    private static final int ROWS_AT_ONCE = 500;

    private final About about;
    private final Texts texts;
    private final List<Column> columns;
    private final XlsxCells cells;
    private final Workbook book;
    private final Totals totals;
    private int sheets;
    private @Nullable Worksheet sheet;
    private int row;

    XlsxFile(About about, OutputStream out) {
        this.about = about;
        this.texts = about.texts();
        this.columns = about.selection().kind().columns();
        this.cells = new XlsxCells(about.zone());
        this.book = new Workbook(out, "Makegood", "1.0");
        this.totals = new Totals(about.selection().kind());
    }

    @Override
    public void add(Row added) throws IOException {
        Worksheet rows = sheet();
        row++;
        for (int place = 0; place < columns.size(); place++) {
            cells.write(rows, row, place, added.cell(place));
        }
        totals.add(added);
        if (row % ROWS_AT_ONCE == 0) {
            rows.flush();
        }
        if (row == ROWS_OF_A_SHEET) {
            finish(rows);
        }
    }

    @Override
    public void finish() throws IOException {
        if (sheet != null || sheets == 0) {
            finish(sheet());
        }
        new XlsxSummary(about, cells).write(book, totals);
        book.finish();
    }

    private Worksheet sheet() {
        if (sheet == null) {
            sheets++;
            row = 0;
            sheet = book.newWorksheet(sheets == 1 ? about.title() : about.title() + " " + sheets);
            head(sheet);
        }
        return sheet;
    }

    private void head(Worksheet head) {
        head.freezePane(0, 1);
        head.rowHeight(0, 32);
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            XlsxCells.heading(head, 0, place, heading(column), NUMBERS.contains(column.type()));
            head.width(place, width(column));
        }
    }

    /** Over times stands the zone too: a sheet knows none. */
    private String heading(Column column) {
        String heading = texts.heading(column);
        return column.type() == Column.Type.TIME ? "%s (%s)".formatted(heading, about.zone()) : heading;
    }

    private static double width(Column column) {
        if (column.name().endsWith("_id")) {
            return 38;
        }
        return switch (column.name()) {
            case "explanation" -> 50;
            case "kind", "state", "remedy", "currency" -> 11;
            case "order", "customer", "guarantee", "account", "name", "figure", "reason" -> 24;
            default -> column.type() == Column.Type.TIME ? 20 : 15;
        };
    }

    private void finish(Worksheet rows) throws IOException {
        rows.setAutoFilter(0, 0, row, columns.size() - 1);
        rows.repeatRows(0);
        XlsxCells.fit(rows, PaperSize.A3_PAPER);
        rows.finish();
        sheet = null;
    }
}
