package io.makegood.promise.guarantee.rest;

import io.makegood.terms.document.Finding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether terms can be published, and what stands in the way. */
@Schema(name = "Validation")
record ValidationView(boolean valid, List<FindingView> findings) {

    @Schema(name = "Finding")
    record FindingView(
            @Schema(
                    examples = "error",
                    description = "error, or warning, which stands in the way only until the terms accept it")
            String severity,

            @Schema(examples = "/terms/awards/0/pay/tiers/1/from")
            String pointer,

            @Schema(examples = "/terms/awards/0/pay/tiers/1/from leaves a gap from PT24H to PT25H")
            String detail,

            @Schema(examples = "begin at PT24H") String suggestion) {}

    static ValidationView of(List<Finding> findings) {
        return new ValidationView(
                findings.isEmpty(),
                findings.stream()
                        .map(finding -> new FindingView(
                                finding.severity().word(),
                                "/terms" + finding.pointer(),
                                "/terms" + finding.sentence(),
                                finding.suggestion()))
                        .toList());
    }
}
