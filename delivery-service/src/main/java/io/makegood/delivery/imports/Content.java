package io.makegood.delivery.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.report.CsvCells;
import io.makegood.delivery.report.CsvReader;
import io.makegood.delivery.report.LineFields;
import io.makegood.delivery.report.LineReader;
import io.makegood.delivery.report.Lines;
import io.makegood.delivery.report.Lines.Line;
import io.makegood.delivery.report.NdjsonReader;
import io.makegood.delivery.report.Quotes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** How the content of a file is read: NDJSON just as it comes, CSV by its header. */
@Singleton
class Content {

    private final ObjectMapper json;
    private final LineFields fields;

    Content(ObjectMapper json, LineFields fields) {
        this.json = json;
        this.fields = fields;
    }

    /** The header of CSV; the next line is the first after it. */
    Line header(Lines lines) throws IOException {
        lines.quotedBy(new Quotes(CsvCells.DELIMITERS));
        List<Line> header = lines.next(1);
        if (header.isEmpty()) {
            throw ImportRefusal.noHeader();
        }
        return header.get(0);
    }

    /** Passes over the lines that are done, and refuses those of another file. */
    void passOver(Import file, long fromLine, Lines lines) throws IOException {
        Progress done = file.progress();
        if (file.header() != null) {
            if (fromLine == 1) {
                header(lines);
            }
            lines.quotedBy(csv(file, new Line(1, file.header(), false)).quotes());
        }
        lines.skipTo(done.linesDone() + 1);
        if (lines.number() < done.linesDone()) {
            throw ImportRefusal.tooShort(lines.number(), done.linesDone());
        }
        if (fromLine == 1 && lines.position() != done.bytes()) {
            throw ImportRefusal.other(done.linesDone(), lines.position(), done.bytes());
        }
    }

    /** Refuses a header by which no line could be read. */
    LineReader reader(Import file, Line header, Lines lines) {
        CsvReader reader = csv(file, header);
        lines.quotedBy(reader.quotes());
        return reader;
    }

    LineReader reader(Import file) {
        return new NdjsonReader(json, fields, file.settings().defaults());
    }

    private CsvReader csv(Import file, Line header) {
        Settings settings = file.settings();
        return new CsvReader(header, settings.delimiter(), settings.columns(), fields, settings.defaults());
    }
}
