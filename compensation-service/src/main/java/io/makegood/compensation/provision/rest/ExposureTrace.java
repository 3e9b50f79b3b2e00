package io.makegood.compensation.provision.rest;

import io.makegood.compensation.provision.Exposure;
import io.makegood.compensation.provision.Rates;
import io.makegood.compensation.provision.Reckoning;
import io.makegood.terms.wording.Line;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What one promise may still come to, with the calculation. */
@Schema(name = "OpenRiskTrace")
record ExposureTrace(
        ExposureView promise,

        @Schema(description = "how the least comes about, by award")
        List<AwardView> least,

        @Schema(description = "how the most comes about, by award; absent when the terms have no bound") @Nullable List<AwardView> most) {

    @Schema(name = "SupposedAward")
    record AwardView(
            @Schema(examples = "late") String award,
            Money amount,

            @Schema(description = "each rule that was applied, in order, before what others have of a shared cap")
            List<Line> steps) {

        static List<AwardView> of(Reckoning reckoning) {
            return reckoning.awards().stream()
                    .map(one -> new AwardView(
                            one.award(),
                            one.amount(),
                            one.steps().stream().map(Line::of).toList()))
                    .toList();
        }
    }

    static ExposureTrace of(Exposure exposure, @Nullable Rates rates) {
        return new ExposureTrace(
                ExposureView.of(exposure, rates),
                AwardView.of(exposure.least()),
                exposure.most() == null ? null : AwardView.of(exposure.most()));
    }
}
