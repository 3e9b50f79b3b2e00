package io.makegood.compensation.export.file;

import io.makegood.compensation.Csv;
import io.makegood.compensation.export.table.Column;
import io.makegood.compensation.export.table.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** CSV by RFC 4180, in UTF-8. */
final class CsvFile implements RowFile {

    private final Writer out;
    private final ZoneId zone;

    CsvFile(About about, OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.zone = about.zone();
        this.out.write(Csv.line(
                about.selection().kind().columns().stream().map(column -> Csv.quoted(heading(about, column)))));
    }

    private static String heading(About about, Column column) {
        return about.language() == null ? column.name() : about.texts().heading(column);
    }

    @Override
    public void add(Row row) throws IOException {
        out.write(Csv.line(row.cells().stream().map(this::text)));
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private String text(@Nullable Object cell) {
        return cell instanceof String text ? Csv.text(text) : Csv.quoted(Cells.plain(cell, zone));
    }
}
