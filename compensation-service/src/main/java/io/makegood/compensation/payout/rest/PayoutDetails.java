package io.makegood.compensation.payout.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.makegood.compensation.approval.DecisionLog.PastDecision;
import io.makegood.compensation.choice.Choice;
import io.makegood.compensation.entitlement.Trace;
import io.makegood.compensation.payout.PastAttempt;
import io.makegood.compensation.payout.rest.PayoutView.HoldView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One payout with how its amount came about and how it was tried. */
@Schema(name = "PayoutDetails")
record PayoutDetails(
        @JsonUnwrapped PayoutView payout,

        @Nullable @Schema(description = "how the amount came about; none of goodwill")
        Trace trace,

        @Nullable @Schema(description = "in which form the customer wants all that is owed under its award")
        ChoiceView choice,

        @Schema(description = "what people decided on it, oldest first")
        List<DecisionView> decisions,

        @Schema(description = "every attempt, oldest first") List<PastAttempt> attemptLog) {

    @Schema(name = "Choice")
    record ChoiceView(
            @Schema(examples = "voucher") String form,

            @Schema(description = "who told it", examples = "shop-backend")
            String by,

            Instant at) {

        static ChoiceView of(Choice choice) {
            return new ChoiceView(choice.form(), choice.chosenBy(), choice.chosenAt());
        }
    }

    @Schema(name = "PayoutDecision")
    record DecisionView(
            @Schema(enumeration = {"approved", "rejected"}) String decision,

            @Schema(examples = "li-wei") String person,

            @Nullable @Schema(examples = "the parcel was never handed in")
            String reason,

            Instant at,

            @Schema(description = "the reasons to wait that it answered")
            List<HoldView> on) {

        static DecisionView of(PastDecision past) {
            return new DecisionView(
                    past.kind().word(),
                    past.person(),
                    past.reason(),
                    past.at(),
                    past.on().stream().map(HoldView::of).toList());
        }
    }
}
