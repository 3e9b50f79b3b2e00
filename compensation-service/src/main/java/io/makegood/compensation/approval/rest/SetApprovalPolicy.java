package io.makegood.compensation.approval.rest;

import io.makegood.compensation.approval.ApprovalPolicy;
import io.makegood.compensation.approval.Level;
import io.makegood.compensation.approval.Watch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Period;
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
                description =
                        "up to which amount nobody is asked, one for each currency; in a currency that is not named "
                                + "everything is asked about")
        List<@NotNull Money> automatic,

        @NotNull @Size(min = 1, max = 20) @Schema(description = "the lowest first; the last has no limit")
        List<@NotNull @Valid LevelBody> levels,

        @Nullable @Size(max = 500) @Schema(description = "other automatic limits, by the code of a guarantee")
        Map<@NotBlank String, @NotNull List<@NotNull Money>> guarantees,

        @Nullable @Size(max = 50) @Schema(
                description =
                        "what each person may give out of goodwill in a calendar month (UTC) without asking, one for each "
                                + "currency")
        List<@NotNull Money> goodwillPerMonth,

        @Nullable @Size(max = 20) @Schema(description = "beyond which rates somebody takes a look before anything is paid")
        List<@NotNull @Valid WatchBody> watch) {

    static final String EXAMPLE = """
            {
              "automatic": [{"amount": "50.00", "currency": "EUR"}],
              "levels": [
                {"name": "first line", "group": "operations", "upTo": [{"amount": "100.00", "currency": "EUR"}]},
                {"name": "coordinator", "group": "coordinator", "upTo": [{"amount": "500.00", "currency": "EUR"}]},
                {"name": "management", "group": "management"}
              ],
              "guarantees": {"next-morning": [{"amount": "20.00", "currency": "EUR"}]},
              "goodwillPerMonth": [{"amount": "200.00", "currency": "EUR"}],
              "watch": [
                {"per": "customer", "payouts": 5, "within": "P30D"},
                {"per": "address", "amounts": [{"amount": "300.00", "currency": "EUR"}], "within": "P90D"}
              ]
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

    /** Beyond which rate somebody takes a look. */
    @Schema(name = "PayoutWatch")
    record WatchBody(
            @NotBlank @Size(max = 100) @Schema(
                    description =
                            "'customer', or the name of a fact that promises bring; those without it are not watched",
                    example = "customer")
            String per,

            @Nullable @Positive @Schema(description = "how many promises may be paid for", example = "5")
            Integer payouts,

            @Nullable @Size(max = 50) @Schema(description = "how much may be paid in all, one for each currency")
            List<@NotNull Money> amounts,

            @NotNull @Schema(implementation = String.class, description = "how long each counts", example = "P30D")
            Period within) {

        static WatchBody of(Watch watch) {
            return new WatchBody(watch.per(), watch.payouts(), watch.amounts(), watch.within());
        }

        Watch toWatch() {
            return new Watch(per, payouts, Objects.requireNonNullElse(amounts, List.of()), within);
        }
    }

    ApprovalPolicy toPolicy() {
        return new ApprovalPolicy(
                        automatic,
                        levels.stream().map(LevelBody::toLevel).toList(),
                        Objects.requireNonNullElse(guarantees, Map.of()),
                        Objects.requireNonNullElse(goodwillPerMonth, List.of()),
                        Objects.requireNonNullElse(watch, List.<WatchBody>of()).stream()
                                .map(WatchBody::toWatch)
                                .toList())
                .valid();
    }
}
