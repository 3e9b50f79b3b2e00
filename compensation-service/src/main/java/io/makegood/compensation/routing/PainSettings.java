package io.makegood.compensation.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Payment files for a bank, by ISO 20022: whose account pays, and which facts of a promise say whom. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PainSettings(
        Debtor debtor,

        @Schema(description = "name of the fact with the name of the customer's account", examples = "accountHolder")
        String creditorName,

        @Schema(description = "name of the fact with the customer's IBAN", examples = "iban")
        String creditorIban,

        @Schema(
                description = "the first status of the bank that counts as paid; ACSC unless said otherwise",
                enumeration = {"ACCP", "ACSP", "ACSC"})
        @Nullable String settledBy,

        @Schema(
                implementation = String.class,
                description = "time of day at which a file is made of what is due; without it, files are made by hand",
                examples = "16:00")
        @Nullable LocalTime fileAt,

        @Schema(
                implementation = String.class,
                description = "zone of fileAt and of the day of execution; UTC unless said otherwise",
                examples = "Europe/Berlin")
        @Nullable ZoneId zone)
        implements Settings {

    /** Whose account pays. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Debtor(
            @Schema(examples = "Dangdang Europe GmbH") String name,
            @Schema(examples = "DE75512108001245126199") String iban,

            @Schema(description = "of the bank, where it asks for it", examples = "SOGEDEFFXXX") @Nullable String bic) {}

    @Override
    public ProviderKind kind() {
        return ProviderKind.PAIN;
    }

    @Override
    public void check() {
        Check.require("/pain/debtor", debtor, debtor != null, "must say whose account pays");
        Check.text("/pain/debtor/name", debtor.name());
        Check.require("/pain/debtor/iban", debtor.iban(), Iban.isValid(debtor.iban()), Iban.RULE);
        Check.require(
                "/pain/debtor/bic",
                debtor.bic(),
                debtor.bic() == null || debtor.bic().matches("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?"),
                "must be a BIC of 8 or 11 characters");
        Check.text("/pain/creditorName", creditorName);
        Check.text("/pain/creditorIban", creditorIban);
        Check.require(
                "/pain/settledBy",
                settledBy,
                settledBy == null || settledBy.matches("ACCP|ACSP|ACSC"),
                "must be one of ACCP, ACSP, ACSC");
    }

    /** The next time at which a file is made; null when that is done by hand. */
    @Nullable Instant nextFileAfter(Instant now) {
        if (fileAt == null) {
            return null;
        }
        Instant today =
                now.atZone(days()).toLocalDate().atTime(fileAt).atZone(days()).toInstant();
        return today.isAfter(now)
                ? today
                : now.atZone(days())
                        .toLocalDate()
                        .plusDays(1)
                        .atTime(fileAt)
                        .atZone(days())
                        .toInstant();
    }

    /** The zone that days are counted in. */
    public ZoneId days() {
        return Objects.requireNonNullElse(zone, ZoneId.of("UTC"));
    }
}
