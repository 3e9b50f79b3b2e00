package io.makegood.delivery.imports.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.makegood.delivery.imports.Format;
import io.makegood.delivery.imports.Import;
import io.makegood.delivery.imports.Progress;
import io.makegood.delivery.imports.Settings;
import io.makegood.delivery.imports.State;
import io.makegood.kernel.refusal.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as callers see it. */
@Schema(name = "Import")
record ImportView(
        UUID id,
        @Nullable String name,
        Format format,
        boolean dryRun,
        @Nullable String source,
        Map<String, String> columns,
        @Nullable String delimiter,
        @Schema(type = SchemaType.STRING) @Nullable ZoneId zone,

        @Schema(description = STATUS) State status,

        @Schema(description = "why it failed", implementation = Problem.class)
        @JsonRawValue
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String problem,

        @Schema(description = "lines of the file that are dealt with; the header of CSV and empty lines count")
        long linesDone,

        @Schema(description = "events that were new; of a dry run, those that would be")
        long recorded,

        @Schema(description = "events that were told before with the same content")
        long known,

        @Schema(description = "lines that are in the file of errors")
        long refused,

        @Schema(description = "of the file, up to the end of the last line done")
        long bytes,

        Instant createdAt,

        @Schema(description = "when content came first") @Nullable Instant startedAt,

        Instant updatedAt) {

    static final String STATUS = """
            open: waits for content, or for the rest of it; running: somebody sends it right now; finished: all lines sent \
            are done, and more may follow; failed: see problem, and send it again once that is mended""";

    static ImportView of(Import file) {
        Settings settings = file.settings();
        Progress progress = file.progress();
        return new ImportView(
                file.id(),
                settings.name(),
                settings.format(),
                settings.dryRun(),
                settings.defaults().source(),
                settings.columns(),
                Objects.toString(settings.delimiter(), null),
                settings.defaults().zone(),
                file.state(),
                file.problem(),
                progress.linesDone(),
                progress.recorded(),
                progress.known(),
                progress.refused(),
                progress.bytes(),
                file.createdAt(),
                file.startedAt(),
                file.updatedAt());
    }
}
