package io.makegood.compensation.claim.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.makegood.compensation.claim.PastStep;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A claim with every change there was. */
@Schema(name = "ClaimDetails")
record ClaimDetails(
        @JsonUnwrapped ClaimView claim,
        @Schema(description = "oldest first") List<StepView> history) {

    @Schema(name = "ClaimStep")
    record StepView(
            @Schema(
                    enumeration = {
                        "opened",
                        "changed",
                        "filed",
                        "amended",
                        "accepted",
                        "declined",
                        "credited",
                        "expired",
                        "withdrawn"
                    })
            String did,

            @Schema(description = "after it") String state,
            @Schema(description = "owed then") Money amount,

            @Schema(description = "by how much more is asked for")
            Money filed,

            @Schema(description = "by how much more is accepted")
            Money accepted,

            @Schema(description = "how much more came") Money credited,

            @Schema(description = "a person, or 'makegood' for what follows from facts or the clock")
            String by,

            String because,
            @Nullable String reference,
            Instant at) {

        static StepView of(PastStep step) {
            return new StepView(
                    step.did().word(),
                    step.state().word(),
                    step.amount(),
                    step.filed(),
                    step.accepted(),
                    step.credited(),
                    step.act().by(),
                    step.act().because(),
                    step.act().reference(),
                    step.act().at());
        }
    }
}
