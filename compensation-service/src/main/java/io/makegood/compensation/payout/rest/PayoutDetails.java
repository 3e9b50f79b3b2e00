package io.makegood.compensation.payout.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.makegood.compensation.entitlement.Trace;
import io.makegood.compensation.payout.PastAttempt;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One payout with how its amount came about and how it was tried. */
@Schema(name = "PayoutDetails")
record PayoutDetails(
        @JsonUnwrapped PayoutView payout,
        Trace trace,
        @Schema(description = "every attempt, oldest first") List<PastAttempt> attemptLog) {}
