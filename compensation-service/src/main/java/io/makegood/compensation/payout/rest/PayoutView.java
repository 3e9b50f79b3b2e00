package io.makegood.compensation.payout.rest;

import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Payout.Progress;
import io.makegood.compensation.payout.Payout.State;
import io.makegood.compensation.terms.GuaranteeVersion;
import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payout as callers see it. */
@Schema(name = "Payout")
record PayoutView(
        UUID id,
        UUID promiseId,
        String order,
        String customer,
        GuaranteeVersion guarantee,
        String award,

        @Schema(description = "what the remedy is called where it is given", examples = "bill credit")
        String form,

        @Schema(implementation = String.class, description = "how long it is good for, once given", examples = "P1Y")
        @Nullable Period expires,

        @Schema(description = "who bears the cost, where the terms say so", examples = "distributor") @Nullable String payer,

        @Schema(description = "number of the verdict that made the difference")
        int verdict,

        @Schema(enumeration = {"payment", "recovery"}) String kind,

        @Schema(enumeration = {"refund", "credit", "coupon", "points", "replacement", "apology"})
        String remedy,

        Money amount,

        @Schema(description = "the findings of the trace in one line")
        String explanation,

        @Schema(enumeration = {"instructed", "settled", "failed"})
        String state,

        Instant instructedAt,
        @Nullable Instant settledAt,
        @Nullable Instant failedAt,
        int attempts,

        @Nullable @Schema(description = "why it waits, is tried again or has failed")
        String reason,

        @Nullable @Schema(description = "what the payment endpoint calls it")
        String reference) {

    static PayoutView of(Payout payout) {
        Progress progress = payout.progress();
        return new PayoutView(
                payout.id(),
                payout.promise().id(),
                payout.promise().order(),
                payout.promise().customer(),
                payout.promise().guarantee(),
                payout.grounds().award(),
                payout.form().name(),
                payout.form().expires(),
                payout.form().payer(),
                payout.grounds().verdict(),
                payout.kind().word(),
                payout.form().remedy().word(),
                payout.amount(),
                payout.grounds().explanation(),
                progress.state().word(),
                payout.instructedAt(),
                progress.state() == State.SETTLED ? progress.endedAt() : null,
                progress.state() == State.FAILED ? progress.endedAt() : null,
                progress.attempts(),
                progress.reason(),
                progress.reference());
    }
}
