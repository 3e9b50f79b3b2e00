package io.makegood.compensation.export.file;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import io.makegood.compensation.reconciliation.Report.Figure;
import java.awt.Color;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.joda.money.Money;

/** A table of texts and amounts, with a title and headings that are repeated on each page. */
final class PdfTable {

    private static final Color LINE = new Color(0xD1, 0xD5, 0xDB);
    private static final float SIZE = 8.5f;

    private final PdfFont font;
    private final PdfPTable table;

    PdfTable(PdfFont font, String title, float... widths) {
        this.font = font;
        this.table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(4);
        table.setSpacingAfter(10);
        PdfPCell cell = cell(font.bold(title, 11, PdfFont.DARK), false);
        cell.setColspan(widths.length);
        cell.setPaddingLeft(0);
        table.addCell(cell);
        table.setHeaderRows(1);
    }

    /** Those of amounts stand over them, on the right. */
    PdfTable headings(int texts, String... headings) {
        for (int place = 0; place < headings.length; place++) {
            PdfPCell cell = cell(font.bold(headings[place], SIZE, Color.WHITE), place >= texts);
            cell.setBackgroundColor(PdfFont.DARK);
            cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
            table.addCell(cell);
        }
        table.setHeaderRows(2);
        return this;
    }

    PdfTable text(String text) {
        table.addCell(cell(font.plain(text, SIZE), false));
        return this;
    }

    PdfTable amount(Money amount) {
        table.addCell(cell(font.plain(written(amount), SIZE), true));
        return this;
    }

    PdfTable figure(Figure figure) {
        Phrase phrase = font.plain(written(figure.amount()), SIZE);
        phrase.add(Chunk.NEWLINE);
        phrase.add(font.small(grouped(BigDecimal.valueOf(figure.count()))));
        table.addCell(cell(phrase, true));
        return this;
    }

    /** Of a table without rows this much. */
    PdfTable nothing(String sentence) {
        PdfPCell cell = cell(font.plain(sentence, SIZE), false);
        cell.setColspan(table.getNumberOfColumns());
        table.addCell(cell);
        return this;
    }

    PdfPTable done() {
        return table;
    }

    static String written(Money amount) {
        return grouped(amount.getAmount());
    }

    private static String grouped(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(number.scale());
        return format.format(number);
    }

    private static PdfPCell cell(Phrase phrase, boolean isRight) {
        PdfPCell cell = new PdfPCell(phrase);
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        cell.setHorizontalAlignment(isRight ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }
}
