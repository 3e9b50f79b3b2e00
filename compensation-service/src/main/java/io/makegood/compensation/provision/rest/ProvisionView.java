package io.makegood.compensation.provision.rest;

import io.makegood.compensation.promise.OpenRisks.Experience;
import io.makegood.compensation.provision.Figures;
import io.makegood.compensation.provision.Figures.Line;
import io.makegood.compensation.provision.ProvisionRates.SetRates;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The figures as of one moment. */
@Schema(name = "Provision")
record ProvisionView(
        Instant asOf,

        @Schema(description = "revision of the rates by which the provision is computed; absent while none are set")
        @Nullable Integer rates,

        @Schema(description = "one for each guarantee, state and currency")
        List<LineView> lines,

        @Schema(description = "promises with open risks whose terms or facts are not there: they are in no line")
        int unpriced,

        @Schema(description = "by guarantee, what became of what was at risk in the 90 days before")
        List<ExperienceView> experience) {

    @Schema(name = "ProvisionLine")
    record LineView(
            @Schema(examples = "next-morning") String guarantee,

            @Schema(
                    description = "breached, if anything of a promise is",
                    enumeration = {"at-risk", "breached"})
            String state,

            @Schema(examples = "CNY") String currency,
            int promises,

            @Schema(description = "how many of them have no most, because the terms have no bound")
            int unbounded,

            @Schema(description = ExposureView.BOOKED) Money booked,
            @Schema(description = ExposureView.LEAST) Money least,

            @Schema(description = ExposureView.MOST + "; absent when any of the promises has none") @Nullable Money most,

            @Schema(description = ExposureView.PROVISION) @Nullable Money provision,

            @Schema(description = "where to read the promises behind it")
            String rows) {

        private static LineView of(Line line, Instant asOf, @Nullable Integer rates) {
            String currency = line.booked().getCurrencyUnit().getCode();
            UriBuilder rows = UriBuilder.fromPath("/v1/provision/promises")
                    .queryParam("asOf", asOf)
                    .queryParam("guarantee", line.guarantee())
                    .queryParam("state", line.state().word())
                    .queryParam("currency", currency);
            return new LineView(
                    line.guarantee(),
                    line.state().word(),
                    currency,
                    line.promises(),
                    line.unbounded(),
                    line.booked(),
                    line.least(),
                    line.most(),
                    line.provision(),
                    (rates == null ? rows : rows.queryParam("rates", rates))
                            .build()
                            .toString());
        }
    }

    @Schema(name = "RiskExperience")
    record ExperienceView(
            @Schema(examples = "next-morning") String guarantee,

            @Schema(description = "due times that were at risk, and are decided")
            int atRisk,

            @Schema(description = "how many of them were broken")
            int broken) {}

    static ProvisionView of(Instant asOf, @Nullable SetRates set, Figures figures, List<Experience> experience) {
        @Nullable Integer rates = set == null ? null : set.revision();
        return new ProvisionView(
                asOf,
                rates,
                figures.lines().stream()
                        .map(line -> LineView.of(line, asOf, rates))
                        .toList(),
                figures.unpriced(),
                experience.stream()
                        .map(one -> new ExperienceView(one.guarantee(), one.atRisk(), one.broken()))
                        .toList());
    }
}
