package io.makegood.compensation.payout.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a payout is declined. */
@Schema(name = "RejectPayout")
record RejectPayout(
        @NotBlank @Size(max = 1000) @Schema(example = "the parcel was never handed in")
        String reason) {

    static final String EXAMPLE = """
            {"reason": "the parcel was never handed in"}""";
}
