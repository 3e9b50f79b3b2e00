package io.makegood.compensation.provision.rest;

import io.makegood.compensation.provision.Rate;
import io.makegood.compensation.provision.Rates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What share of open risks is expected to come due, and why so. */
@Schema(name = "SetProvisionRates")
record SetProvisionRates(
        @NotNull @Valid StateRates usual,

        @Nullable @Size(max = 500) @Schema(description = "other rates, by the code of a guarantee")
        Map<@NotBlank String, @NotNull @Valid StateRates> guarantees,

        @NotBlank @Size(max = 1_000) @Schema(examples = "31 % of what was at risk in the last quarter was broken")
        String reason) {

    static final String EXAMPLE = """
            {
              "usual": {"atRisk": {"least": 30, "most": 5}, "breached": {"least": 60, "most": 10}},
              "guarantees": {
                "next-morning": {"atRisk": {"least": 45, "most": 5}, "breached": {"least": 60, "most": 20}}},
              "reason": "31 % of what was at risk in the last quarter was broken; next-morning fares worse in winter"
            }
            """;

    private static final String LEAST = "percent of what is owed at least beyond what is booked";
    private static final String MOST = "percent of what may come on top of that, up to the most";

    /** For promises at risk, and for those of which something is broken. */
    @Schema(name = "StateRates")
    record StateRates(
            @NotNull @Valid RateBody atRisk, @NotNull @Valid RateBody breached) {

        static StateRates of(Rates.OfStates rates) {
            return new StateRates(RateBody.of(rates.atRisk()), RateBody.of(rates.breached()));
        }

        Rates.OfStates toRates() {
            return new Rates.OfStates(atRisk.toRate(), breached.toRate());
        }
    }

    /** Two shares, in percent. */
    @Schema(name = "ProvisionRate")
    record RateBody(
            @NotNull @DecimalMin("0") @DecimalMax("100") @Schema(description = LEAST, examples = "30")
            BigDecimal least,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Schema(description = MOST, examples = "5")
            BigDecimal most) {

        static RateBody of(Rate rate) {
            return new RateBody(rate.least(), rate.most());
        }

        Rate toRate() {
            return new Rate(least, most);
        }
    }

    Rates toRates() {
        return new Rates(
                usual.toRates(),
                Objects.requireNonNullElse(guarantees, Map.<String, StateRates>of()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, rates -> rates.getValue().toRates())));
    }
}
