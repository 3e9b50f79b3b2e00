package io.makegood.compensation.export.file;

import io.makegood.compensation.export.table.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The last sheet: what the workbook is about, and its totals for each currency. */
final class XlsxSummary {

    private final About about;
    private final Texts texts;
    private final XlsxCells cells;

    XlsxSummary(About about, XlsxCells cells) {
        this.about = about;
        this.texts = about.texts();
        this.cells = cells;
    }

    void write(Workbook book, Totals totals) throws IOException {
        Worksheet sheet = book.newWorksheet(texts.get("sheet.totals"));
        sheet.inlineString(0, 0, about.title());
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 2;
        for (Map.Entry<String, String> line : about.lines().entrySet()) {
            sheet.inlineString(row, 0, line.getKey());
            sheet.style(row, 0).bold().set();
            sheet.inlineString(row, 1, line.getValue());
            row++;
        }
        totals(sheet, row + 1, totals);
        XlsxCells.fit(sheet, PaperSize.A4_PAPER);
        sheet.finish();
    }

    private void totals(Worksheet sheet, int start, Totals totals) {
        Kind.Totals what = about.selection().kind().totals();
        List<String> headings = headings(what);
        for (int place = 0; place < headings.size(); place++) {
            XlsxCells.heading(
                    sheet, start, place, headings.get(place), place > what.by().size());
        }
        int row = start;
        for (Map.Entry<Totals.Key, Totals.Sum> total : totals.sums().entrySet()) {
            row++;
            List<@Nullable Object> line = new ArrayList<>(total.getKey().by());
            line.add(total.getValue().rows());
            line.addAll(total.getValue().amounts());
            for (int place = 0; place < line.size(); place++) {
                cells.write(sheet, row, place, line.get(place));
            }
        }
        for (int place = 0; place < Math.max(2, headings.size()); place++) {
            sheet.width(place, 24);
        }
    }

    private List<String> headings(Kind.Totals totals) {
        List<String> headings = new ArrayList<>();
        if (!totals.of().isEmpty()) {
            totals.by().forEach(by -> headings.add(texts.get("column." + by)));
            headings.add(texts.get("column.currency"));
            headings.add(texts.get("sheet.rows"));
            totals.of().forEach(of -> headings.add(texts.get("column." + of)));
        }
        return headings;
    }
}
