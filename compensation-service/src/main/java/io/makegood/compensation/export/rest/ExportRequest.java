package io.makegood.compensation.export.rest;

import io.makegood.compensation.export.Wanted;
import io.makegood.compensation.export.file.Format;
import io.makegood.compensation.export.file.Language;
import io.makegood.compensation.export.table.Kind;
import io.makegood.compensation.export.table.Selection;
import io.makegood.compensation.reconciliation.Period;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What is to be exported, and how. */
record ExportRequest(
        @NotNull @Schema(
                description =
                        "payouts that were instructed, entitlements that were computed or ledger entries that were "
                                + "booked in the period, or the report of the period")
        Kind kind,

        @NotNull @Schema(description = "pdf: the statement of a period, for the kind reconciliation only")
        Format format,

        @NotNull @Schema(description = "from this moment on", examples = "2026-03-01T00:00:00+08:00")
        Instant from,

        @NotNull @Schema(description = "before this moment", examples = "2026-04-01T00:00:00+08:00")
        Instant until,

        @Size(min = 1, max = 100) @Schema(description = "only under the guarantee of this code", examples = "next-morning")
        @Nullable String guarantee,

        @Schema(type = SchemaType.STRING, description = "only in this currency, ISO 4217", examples = "CNY") @Nullable CurrencyUnit currency,

        @Schema(
                description = "of headings. If absent, they are English, and in CSV the columns are called by their "
                        + "names, for machines")
        @Nullable Language language,

        @Schema(
                type = SchemaType.STRING,
                description = "in which times are written; UTC if absent",
                examples = "Asia/Shanghai")
        @Nullable ZoneId zone) {

    static final String EXAMPLE = """
            {"kind": "payouts", "format": "xlsx", "from": "2026-03-01T00:00:00+08:00", \
            "until": "2026-04-01T00:00:00+08:00", "language": "zh", "zone": "Asia/Shanghai"}""";

    private static final ZoneId UTC = ZoneId.of("UTC");

    Wanted wantedBy(Tenant tenant) {
        Selection selection = new Selection(tenant, kind, new Period(from, until), guarantee, currency);
        return new Wanted(selection, format, language, Objects.requireNonNullElse(zone, UTC));
    }
}
