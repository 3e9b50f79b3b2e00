package io.makegood.compensation.export.file;

import java.time.Instant;
import java.time.ZoneId;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Puts values on a sheet: numbers and times as what they are, and texts as texts, so that none is taken for a formula. */
final class XlsxCells {

    private static final int LONGEST_TEXT = 32_767;
    private static final String DARK = "1F3A5F";

    private final ZoneId zone;

    XlsxCells(ZoneId zone) {
        this.zone = zone;
    }

    /** Over numbers it stands on the right, as they do. */
    static void heading(Worksheet on, int row, int place, String heading, boolean isOverNumbers) {
        on.inlineString(row, place, heading);
        on.style(row, place)
                .bold()
                .fontColor("FFFFFF")
                .fillColor(DARK)
                .wrapText(true)
                .verticalAlignment("center")
                .horizontalAlignment(isOverNumbers ? "right" : "left")
                .indent(isOverNumbers ? 1 : 0)
                .set();
    }

    /** All columns on one page when it is printed. */
    static void fit(Worksheet sheet, PaperSize paper) {
        sheet.paperSize(paper);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    void write(Worksheet on, int row, int place, @Nullable Object cell) {
        if (cell instanceof Money money) {
            on.value(row, place, money.getAmount());
            number(on, row, place, format(money));
        } else if (cell instanceof Instant time) {
            on.value(row, place, time.atZone(zone).toLocalDateTime());
            on.style(row, place)
                    .format("yyyy-mm-dd hh:mm:ss")
                    .horizontalAlignment("left")
                    .set();
        } else if (cell instanceof Long number) {
            on.value(row, place, number);
            number(on, row, place, "#,##0");
        } else if (cell != null) {
            on.inlineString(row, place, shortened(cell.toString()));
        }
    }

    /** With a little room to the text that may follow on its right. */
    private static void number(Worksheet on, int row, int place, String format) {
        on.style(row, place)
                .format(format)
                .horizontalAlignment("right")
                .indent(1)
                .set();
    }

    private static String format(Money money) {
        int decimals = money.getCurrencyUnit().getDecimalPlaces();
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /** No cell can hold more. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }
}
