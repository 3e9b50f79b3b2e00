package io.makegood.compensation.export.file;

import java.io.IOException;
import java.io.OutputStream;

/** Begins files. */
public final class Files {

    private Files() {}

    /** A file of rows; what it is about says which, in which order. */
    public static RowFile rows(Format format, About about, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvFile(about, out);
            case JSONL -> new JsonLinesFile(about, out);
            case XLSX -> new XlsxFile(about, out);
            case PDF -> throw new IllegalArgumentException("a PDF is no file of rows, but a statement");
        };
    }

    public static void statement(About about, PeriodStatement statement, OutputStream out) {
        new PdfStatement(about, statement).write(out);
    }
}
