package io.makegood.compensation.approval.rest;

import io.makegood.compensation.approval.ApprovalPolicy;
import io.makegood.compensation.approval.Level;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What is paid without asking, and who decides on the rest. */
@Schema(name = "SetApprovalPolicy")
record SetApprovalPolicy(
        @NotNull @Size(max = 50) @Schema(
                description = "up to which amount nobody is asked, one for each currency; in a currency that is not named "
                        + "everything is asked about")
        List<@NotNull Money> automatic,

        @NotNull @Size(min = 1, max = 20) @Schema(description = "the lowest first; the last has no limit")
        List<@NotNull @Valid LevelBody> levels,

        @Nullable @Size(max = 500) @Schema(description = "other automatic limits, by the code of a guarantee")
        Map<@NotBlank String, @NotNull List<@NotNull Money>> guarantees) {

    static final String EXAMPLE = """
            {
              "automatic": [{"amount": "50.00", "currency": "EUR"}],
              "levels": [
                {"name": "first line", "group": "operations", "upTo": [{"amount": "100.00", "currency": "EUR"}]},
                {"name": "coordinator", "group": "coordinator", "upTo": [{"amount": "500.00", "currency": "EUR"}]},
                {"name": "management", "group": "management"}
              ],
              "guarantees": {"next-morning": [{"amount": "20.00", "currency": "EUR"}]}
            }
            """;

    /** Who may decide up to which amount. */
    @Schema(name = "ApprovalLevel")
    record LevelBody(
            @NotBlank @Size(max = 100) @Schema(example = "coordinator")
            String name,

            @NotBlank @Size(max = 100) @Schema(description = "those who have this group in their token", example = "coordinator")
            String group,

            @Nullable @Size(max = 50) @Schema(description = "one amount for each currency; only the last level has none")
            List<@NotNull Money> upTo) {

        static LevelBody of(Level level) {
            return new LevelBody(level.name(), level.group(), level.upTo());
        }

        Level toLevel() {
            return new Level(name, group, upTo);
        }
    }

    ApprovalPolicy toPolicy() {
        return new ApprovalPolicy(
                        automatic,
                        levels.stream().map(LevelBody::toLevel).toList(),
                        Objects.requireNonNullElse(guarantees, Map.of()))
                .valid();
    }
}
