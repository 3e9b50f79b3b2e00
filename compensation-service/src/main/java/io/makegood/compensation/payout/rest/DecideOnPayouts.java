package io.makegood.compensation.payout.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.makegood.compensation.approval.Asked;
import io.makegood.compensation.approval.Decision;
import io.makegood.compensation.approval.Decisions;
import io.makegood.kernel.refusal.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Decisions on many payouts at once. */
@Schema(name = "DecideOnPayouts")
record DecideOnPayouts(
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "at most 1000; each is decided by itself")
        List<@NotNull @Valid Item> decisions) {

    static final String EXAMPLE = """
            {"decisions": [
              {"payout": "019a4f6e-3c00-7000-8000-0000000000a2", "decision": "approve"},
              {"payout": "019a4f6e-3c00-7000-8000-0000000000a3", "decision": "reject", "reason": "claimed twice"}
            ]}""";

    /** What is to become of a payout. */
    enum Kind {
        @JsonProperty("approve")
        APPROVE,

        @JsonProperty("reject")
        REJECT
    }

    @Schema(name = "DecideOnPayout")
    record Item(
            @NotNull UUID payout,

            @NotNull @Schema(
                    implementation = String.class,
                    enumeration = {"approve", "reject"})
            Kind decision,

            @Nullable @Size(max = 1000) @Schema(description = "needed to reject")
            String reason) {

        Asked toAsked() {
            return new Asked(
                    payout, decision == Kind.APPROVE ? Decision.Kind.APPROVED : Decision.Kind.REJECTED, reason);
        }
    }

    /** What came of each, in the order asked. */
    @Schema(name = "PayoutDecisions")
    record Results(List<Result> results) {

        static Results of(List<Decisions.Result> results) {
            return new Results(results.stream().map(Result::of).toList());
        }
    }

    @Schema(name = "PayoutDecisionResult")
    record Result(
            UUID payout,

            @Nullable @Schema(
                    description = "of the payout now; absent if nothing was decided",
                    enumeration = {"held", "instructed", "rejected"})
            String state,

            @Nullable @Schema(description = "why nothing was decided")
            Problem problem) {

        static Result of(Decisions.Result result) {
            return new Result(
                    result.payout(),
                    result.decision() == null
                            ? null
                            : result.decision().payout().progress().state().word(),
                    result.refusal() == null ? null : Problem.of(result.refusal()));
        }
    }
}
