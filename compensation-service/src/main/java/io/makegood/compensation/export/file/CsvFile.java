package io.makegood.compensation.export.file;

import io.makegood.compensation.export.table.Column;
import io.makegood.compensation.export.table.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CSV by RFC 4180, in UTF-8. */
final class CsvFile implements RowFile {

    /** A spreadsheet would take a text that begins so for a formula, and run what a customer wrote. */
    private static final String DANGEROUS = "=+-@\t\r\n";

    private static final String QUOTED = ",\"\r\n";

    private final Writer out;
    private final ZoneId zone;

    CsvFile(About about, OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.zone = about.zone();
        line(about.selection().kind().columns().stream()
                .map(column -> quoted(heading(about, column)))
                .collect(Collectors.joining(",")));
    }

    private static String heading(About about, Column column) {
        return about.language() == null ? column.name() : about.texts().heading(column);
    }

    @Override
    public void add(Row row) throws IOException {
        line(row.cells().stream().map(this::text).collect(Collectors.joining(",")));
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    private void line(String line) throws IOException {
        out.write(line);
        out.write("\r\n");
    }

    private String text(@Nullable Object cell) {
        return cell instanceof String text ? quoted(harmless(text)) : quoted(Cells.plain(cell, zone));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean isQuoted = text.chars().anyMatch(character -> QUOTED.indexOf(character) >= 0);
        return isQuoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
