package io.makegood.compensation.claim.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;

/** What people do to a claim, and why. */
final class Decisions {

    @Schema(name = "FileClaim")
    record Filing(
            @NotBlank @Size(max = 100) @Schema(description = "the party's own, or ours to it", examples = "C-4711")
            String reference,

            @NotBlank @Size(max = 1000) String because) {

        static final String EXAMPLE = """
                {"reference": "C-4711", "because": "asked for on the carrier's page"}""";
    }

    @Schema(name = "AcceptClaim")
    record Acceptance(
            @NotNull @Schema(description = "what the party agrees to pay in all, at most what was asked for")
            Money amount,

            @NotBlank @Size(max = 1000) String because) {

        static final String EXAMPLE = """
                {"amount": {"amount": "12.50", "currency": "EUR"}, "because": "its letter of 2 June"}""";
    }

    @Schema(name = "ClaimReason")
    record Reason(@NotBlank @Size(max = 1000) String because) {

        static final String DECLINED = """
                {"because": "the address was wrong, it says"}""";
        static final String WITHDRAWN = """
                {"because": "the late scan shows that it was in time"}""";
    }

    private Decisions() {}
}
