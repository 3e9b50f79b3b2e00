package io.makegood.delivery.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.event.Told;
import io.makegood.delivery.report.LineFields.Defaults;
import io.makegood.delivery.report.Lines.Line;
import io.makegood.kernel.refusal.Malformed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of CSV by their header. An empty cell says nothing. A value that is written as a number of JSON, or as
 * true or false, is one; any other is a text.
 */
public final class CsvReader implements LineReader {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,9})?");

    private final CsvCells cells;
    private final List<String> columns;
    private final LineFields fields;
    private final Defaults defaults;

    /**
     * Refuses a header by which no line could be read.
     *
     * @param delimiter null: the one that the header has
     * @param fieldOfColumn what columns stand for that are not called as their fields
     */
    public CsvReader(
            Line header,
            @Nullable Character delimiter,
            Map<String, String> fieldOfColumn,
            LineFields fields,
            Defaults defaults) {
        FileText.requireShort(header);
        this.cells = CsvCells.of(header.content(), delimiter);
        this.columns = Columns.of(cells.in(FileText.text(header.content())), fieldOfColumn, defaults.source() != null);
        this.fields = fields;
        this.defaults = defaults;
    }

    public Quotes quotes() {
        return new Quotes(String.valueOf(cells.delimiter()));
    }

    @Override
    public Optional<Told> read(Line line, Instant now) {
        if (FileText.isBlank(line.content())) {
            return Optional.empty();
        }
        FileText.requireShort(line);
        List<String> row = cells.in(FileText.text(line.content()));
        if (row.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        if (row.size() != columns.size()) {
            throw new Malformed(
                    "malformed-csv", "the line has %d cells, but the header %d".formatted(row.size(), columns.size()));
        }
        return Optional.of(fields.told(object(row), defaults, now));
    }

    private ObjectNode object(List<String> row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int index = 0; index < row.size(); index++) {
            if (!row.get(index).isBlank()) {
                put(object, columns.get(index), row.get(index));
            }
        }
        return object;
    }

    private static void put(ObjectNode object, String field, String cell) {
        if (field.startsWith(Columns.VALUE)) {
            putValue(object.withObjectProperty("values"), field.substring(Columns.VALUE.length()), cell);
        } else if (!field.equals(Columns.IGNORED)) {
            object.put(field, cell);
        }
    }

    private static void putValue(ObjectNode values, String name, String cell) {
        if (cell.equals("true") || cell.equals("false")) {
            values.put(name, Boolean.parseBoolean(cell));
        } else if (NUMBER.matcher(cell).matches()) {
            values.put(name, new BigDecimal(cell));
        } else {
            values.put(name, cell);
        }
    }
}
