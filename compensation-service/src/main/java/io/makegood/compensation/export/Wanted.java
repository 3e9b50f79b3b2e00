package io.makegood.compensation.export;

import io.makegood.compensation.export.file.Format;
import io.makegood.compensation.export.file.Language;
import io.makegood.compensation.export.table.Kind;
import io.makegood.compensation.export.table.Selection;
import io.makegood.kernel.refusal.Invalid;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to take away.
 *
 * @param language of headings; without it columns are called by their names where a format allows it
 * @param zone in which times are written
 */
public record Wanted(
        Selection selection, Format format, @Nullable Language language, ZoneId zone) {

    public Wanted {
        if (format == Format.PDF && selection.kind() != Kind.RECONCILIATION) {
            throw Invalid.field("/format", format.word(), "a PDF is a statement: it is of the kind reconciliation");
        }
        if (selection.guarantee() != null && selection.kind() == Kind.LEDGER_ENTRIES) {
            throw Invalid.field("/guarantee", selection.guarantee(), "the ledger knows no guarantees");
        }
    }
}
