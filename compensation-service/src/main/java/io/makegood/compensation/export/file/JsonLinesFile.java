package io.makegood.compensation.export.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.makegood.compensation.export.table.Column;
import io.makegood.compensation.export.table.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object on each line, its fields named as the columns. Amounts are texts, as everywhere in the API. */
final class JsonLinesFile implements RowFile {

    private final JsonGenerator json;
    private final List<Column> columns;
    private final ZoneId zone;

    JsonLinesFile(About about, OutputStream out) throws IOException {
        this.json = new JsonFactory().createGenerator(out);
        this.json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        this.columns = about.selection().kind().columns();
        this.zone = about.zone();
    }

    @Override
    public void add(Row row) throws IOException {
        json.writeStartObject();
        for (int place = 0; place < columns.size(); place++) {
            json.writeFieldName(columns.get(place).name());
            write(row.cell(place));
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void write(@Nullable Object cell) throws IOException {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof Long number) {
            json.writeNumber(number);
        } else {
            json.writeString(Cells.plain(cell, zone));
        }
    }

    @Override
    public void finish() throws IOException {
        json.flush();
    }
}
