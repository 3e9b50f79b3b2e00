package io.makegood.promise.guarantee;

import io.makegood.terms.document.Finding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something found in terms, with its place in what a caller sent. */
@Schema(name = "Finding")
public record FindingView(
        @Schema(
                examples = "error",
                description = "error, or warning, which stands in the way of publishing only until the terms accept it")
        String severity,

        @Schema(examples = "/terms/awards/0/pay/tiers/1/from")
        String pointer,

        @Schema(examples = "/terms/awards/0/pay/tiers/1/from leaves a gap from PT24H to PT25H")
        String detail,

        @Schema(examples = "begin at PT24H") String suggestion) {

    public static List<FindingView> of(List<Finding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }

    private static FindingView of(Finding finding) {
        return new FindingView(
                finding.severity().word(),
                "/terms" + finding.pointer(),
                "/terms" + finding.sentence(),
                finding.suggestion());
    }
}
