package io.makegood.compensation.export.rest;

import io.makegood.compensation.export.Export;
import io.makegood.compensation.export.Export.Progress;
import io.makegood.compensation.export.Wanted;
import io.makegood.compensation.export.file.Format;
import io.makegood.compensation.export.file.Language;
import io.makegood.compensation.export.table.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** An export as finance sees it. */
@Schema(name = "Export")
record ExportView(
        UUID id,

        @Schema(enumeration = {"queued", "running", "done", "failed"})
        String status,

        Kind kind,
        Format format,
        Instant from,
        Instant until,
        @Nullable String guarantee,
        @Schema(type = SchemaType.STRING) @Nullable CurrencyUnit currency,
        @Nullable Language language,
        @Schema(type = SchemaType.STRING) ZoneId zone,

        @Schema(description = "of the columns, as docs/exports.md describes them")
        int schemaVersion,

        @Schema(description = "rows written so far; of a PDF, the payouts that it lists")
        long rows,

        @Schema(description = "bytes written so far") long bytes,

        @Schema(description = "checksum of the content, in hexadecimal, once it is done") @Nullable String sha256,

        @Schema(description = "the moment that the content shows, once it is done") @Nullable Instant asOf,

        @Schema(description = "who asked for it") String requestedBy,
        Instant requestedAt,

        @Schema(description = "when it was done or had failed") @Nullable Instant endedAt,

        @Schema(description = "until when the content is kept") @Nullable Instant expiresAt,

        @Schema(description = "how often the writing was begun")
        int attempts,

        @Schema(description = "why it is tried again or has failed") @Nullable String reason) {

    static ExportView of(Export export) {
        Wanted wanted = export.wanted();
        Progress progress = export.progress();
        return new ExportView(
                export.id(),
                progress.state().word(),
                wanted.selection().kind(),
                wanted.format(),
                wanted.selection().period().from(),
                wanted.selection().period().until(),
                wanted.selection().guarantee(),
                wanted.selection().currency(),
                wanted.language(),
                wanted.zone(),
                export.schemaVersion(),
                progress.rows(),
                progress.bytes(),
                progress.sha256(),
                progress.asOf(),
                export.requestedBy(),
                export.requestedAt(),
                progress.endedAt(),
                progress.expiresAt(),
                progress.attempts(),
                progress.reason());
    }
}
