package io.makegood.compensation.export.file;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Cells as plain text. */
final class Cells {

    private Cells() {}

    /** An amount in the decimals of its currency, a time with its offset, nothing as the empty text. */
    static String plain(@Nullable Object cell, ZoneId zone) {
        if (cell instanceof Money money) {
            return money.getAmount().toPlainString();
        }
        if (cell instanceof Instant time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atZone(zone));
        }
        return cell == null ? "" : cell.toString();
    }
}
