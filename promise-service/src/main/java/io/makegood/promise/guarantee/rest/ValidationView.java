package io.makegood.promise.guarantee.rest;

import io.makegood.promise.guarantee.FindingView;
import io.makegood.terms.document.Finding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether terms can be published, and what stands in the way. */
@Schema(name = "Validation")
record ValidationView(boolean valid, List<FindingView> findings) {

    static ValidationView of(List<Finding> findings) {
        return new ValidationView(findings.isEmpty(), FindingView.of(findings));
    }
}
