package io.makegood.compensation.payout.rest;

import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Payout.Progress;
import io.makegood.compensation.payout.Payout.State;
import io.makegood.compensation.terms.GuaranteeVersion;
import java.time.Instant;
import java.time.Period;
import java.util.List;
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

        @Schema(
                description = "whether it is owed, or a person gives it",
                enumeration = {"entitlement", "goodwill"})
        String origin,

        @Nullable @Schema(description = "of the terms; none of goodwill")
        String award,

        @Schema(description = "what the remedy is called where it is given", examples = "bill credit")
        String form,

        @Schema(implementation = String.class, description = "how long it is good for, once given", examples = "P1Y")
        @Nullable Period expires,

        @Schema(description = "who bears the cost, where the terms say so", examples = "distributor") @Nullable String payer,

        @Nullable @Schema(description = "number of the verdict that made the difference; none of goodwill")
        Integer verdict,

        @Schema(enumeration = {"payment", "recovery"}) String kind,

        @Schema(enumeration = {"refund", "credit", "coupon", "points", "replacement", "apology"})
        String remedy,

        Money amount,

        @Schema(description = "what it gives that is not money; then its amount is zero", examples = "the same again")
        List<String> inKind,

        @Nullable @Schema(description = "how many points that is, where the terms say what one is worth", examples = "1184")
        Long points,

        @Schema(description = "the findings of the trace in one line")
        String explanation,

        @Schema(enumeration = {"held", "rejected", "withdrawn", "instructed", "settled", "failed"})
        String state,

        @Schema(description = "why it waits, or waited when it was rejected or withdrawn")
        List<HoldView> holds,

        @Nullable @Schema(description = "who asked for it, if a person did", examples = "li-na")
        String requestedBy,

        Instant createdAt,

        @Nullable @Schema(description = "since when it may be sent; absent while it is held, and if it never could be")
        Instant instructedAt,

        @Nullable @Schema(description = "by when the terms promise that it is paid; absent if they promise nothing")
        Instant payBy,

        @Nullable Instant settledAt,
        @Nullable Instant failedAt,
        @Nullable Instant rejectedAt,
        @Nullable Instant withdrawnAt,

        @Nullable @Schema(description = "the payout that took the place of this withdrawn one, if anything was left to pay")
        UUID replacedBy,

        int attempts,

        @Nullable @Schema(description = "why it is tried again, has failed, was rejected or withdrawn")
        String reason,

        @Nullable @Schema(description = "what the payment endpoint calls it, or the code of the coupon")
        String reference) {

    @Schema(name = "Hold")
    record HoldView(
            @Schema(enumeration = {"approval", "unusual", "provisional", "choice"})
            String kind,

            @Schema(
                    description = "for people, with the figures",
                    examples = "EUR 80.00 in all is more than EUR 50.00, up to which nobody is asked")
            String text,

            @Nullable @Schema(description = "who at least has to decide", examples = "management")
            String level,

            Instant since,

            @Nullable @Schema(description = "when it goes by itself")
            Instant until,

            @Schema(description = "between which the customer may choose, if it waits for that")
            List<OfferView> offers) {

        static HoldView of(Hold hold) {
            return new HoldView(
                    hold.kind().word(), hold.text(), hold.level(), hold.since(), hold.until(), OfferView.of(hold));
        }
    }

    @Schema(name = "Offer")
    record OfferView(
            @Schema(description = "what it is called, and chosen by", examples = "voucher")
            String form,

            @Schema(enumeration = {"refund", "credit", "coupon", "points"})
            String remedy,

            @Schema(description = "what is owed in all in this form")
            Money amount,

            @Schema(
                    implementation = String.class,
                    description = "how long it is good for, once given",
                    examples = "P1Y")
            @Nullable Period expires) {

        static List<OfferView> of(Hold hold) {
            return hold.offers() == null
                    ? List.of()
                    : hold.offers().stream()
                            .map(offer -> new OfferView(offer.form(), offer.remedy(), offer.amount(), offer.expires()))
                            .toList();
        }
    }

    static PayoutView of(Payout payout) {
        Progress progress = payout.progress();
        return new PayoutView(
                payout.id(),
                payout.promise().id(),
                payout.promise().order(),
                payout.promise().customer(),
                payout.promise().guarantee(),
                payout.origin().word(),
                payout.grounds().award(),
                payout.form().name(),
                payout.form().expires(),
                payout.form().payer(),
                payout.grounds().verdict(),
                payout.kind().word(),
                payout.form().remedy().word(),
                payout.amount(),
                payout.inKind(),
                payout.form().points(payout.amount()),
                payout.grounds().explanation(),
                progress.state().word(),
                payout.review().holds().stream().map(HoldView::of).toList(),
                payout.review().requestedBy(),
                payout.createdAt(),
                payout.instructedAt(),
                payout.payBy(),
                endIf(State.SETTLED, progress),
                endIf(State.FAILED, progress),
                endIf(State.REJECTED, progress),
                endIf(State.WITHDRAWN, progress),
                payout.review().replacedBy(),
                progress.attempts(),
                progress.reason(),
                progress.reference());
    }

    private static @Nullable Instant endIf(State state, Progress progress) {
        return progress.state() == state ? progress.endedAt() : null;
    }
}
