package io.makegood.delivery.imports.rest;

import io.makegood.delivery.imports.Format;
import io.makegood.delivery.imports.Settings;
import io.makegood.delivery.report.Columns;
import io.makegood.delivery.report.CsvCells;
import io.makegood.delivery.report.LineFields.Defaults;
import io.makegood.kernel.refusal.Invalid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a file before it is sent. */
record OpenImport(
        @Size(min = 1, max = 200) @Schema(description = "for people", examples = "scans of November") @Nullable String name,

        @NotNull @Schema(description = "how its lines are written")
        Format format,

        @Schema(description = "true: its lines are only checked, and nothing is recorded") @Nullable Boolean dryRun,

        @Size(min = 1, max = 100) @Schema(description = "the source of lines that name none", examples = "beijing-couriers")
        @Nullable String source,

        @Size(max = Columns.MOST) @Schema(description = COLUMNS) @Nullable Map<String, String> columns,

        @Size(min = 1, max = 1) @Schema(
                description = "of CSV: a comma, a semicolon, a tab or a bar; if absent, the first that the header has",
                examples = ";")
        @Nullable String delimiter,

        @Schema(
                type = SchemaType.STRING,
                description = "of times without offset on lines that name no zone; if absent, such lines are refused",
                examples = "Asia/Shanghai")
        @Nullable ZoneId zone) {

    static final String EXAMPLE = """
            {"name": "scans of November", "format": "csv", "source": "beijing-couriers", "zone": "Asia/Shanghai", \
            "columns": {"Scan": "id", "Time": "occurredAt", "Note": "ignored"}}""";

    private static final String COLUMNS = """
            of CSV: the fields that columns stand for which are not called as a field of an event; values.<name> is one \
            of its values, and ignored passes a column over""";

    Settings settings() {
        if (format == Format.NDJSON) {
            refuse("/columns", columns);
            refuse("/delimiter", delimiter);
        }
        return new Settings(
                name,
                format,
                Boolean.TRUE.equals(dryRun),
                new Defaults(source, zone),
                columns == null ? Map.of() : fields(columns),
                delimiter == null ? null : delimiter(delimiter));
    }

    private static void refuse(String pointer, @Nullable Object ofCsv) {
        if (ofCsv != null) {
            throw Invalid.field(pointer, ofCsv, "ndjson has none");
        }
    }

    private static Map<String, String> fields(Map<String, String> columns) {
        columns.forEach((name, field) -> {
            if (field == null || !Columns.isField(field)) {
                throw Invalid.field("/columns/" + name, field, "must be one of %s, ignored".formatted(Columns.known()));
            }
        });
        return columns;
    }

    private static char delimiter(String delimiter) {
        if (!CsvCells.DELIMITERS.contains(delimiter)) {
            throw Invalid.field("/delimiter", delimiter, "must be a comma, a semicolon, a tab or a bar");
        }
        return delimiter.charAt(0);
    }
}
