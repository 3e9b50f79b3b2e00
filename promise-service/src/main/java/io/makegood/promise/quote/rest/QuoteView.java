package io.makegood.promise.quote.rest;

import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.promise.DueTime;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.quote.Quote;
import io.makegood.promise.verdict.VerdictReached;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.wording.Line;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What it would come to: due times, verdicts, and what would be owed, with every step. Nothing of it is kept. */
@Schema(name = "Quote")
record QuoteView(
        GuaranteeRef guarantee,
        List<DueView> dueTimes,

        @Schema(description = "in order; the last of a due time stands")
        List<VerdictReached> verdicts,

        List<AwardView> awards,

        @Schema(description = "of all awards together; caps shared with other promises are seen as if it were alone")
        Money amount) {

    @Schema(name = "QuotedDueTime")
    record DueView(
            String objective, String occurrence, @Nullable OffsetDateTime dueAt) {

        static DueView of(Promise promise, DueTime due) {
            return new DueView(due.objective(), due.occurrence(), promise.localIfAny(due.dueAt()));
        }
    }

    @Schema(name = "QuotedAward")
    record AwardView(
            String award,
            Money amount,
            @Schema(examples = "refund") String remedy,

            @Schema(description = "what the remedy is called where it is given", examples = "bill credit")
            String form,

            List<String> inKind,
            @Nullable String discretion,

            @Schema(description = "each rule that was applied, in order")
            List<Line> steps) {

        static AwardView of(Priced priced, CurrencyUnit currency) {
            return new AwardView(
                    priced.award(),
                    Money.of(currency, priced.amount()),
                    priced.remedy().kind().word(),
                    priced.remedy().as(),
                    priced.inKind(),
                    priced.discretion(),
                    priced.steps().stream().map(Line::of).toList());
        }
    }

    static QuoteView of(Quote quote) {
        Promise promise = quote.promise();
        return new QuoteView(
                promise.guarantee(),
                promise.dueTimes().stream().map(due -> DueView.of(promise, due)).toList(),
                quote.verdicts().stream()
                        .map(verdict -> VerdictReached.of(promise, verdict))
                        .toList(),
                quote.awards().stream()
                        .map(award -> AwardView.of(award, quote.amount().getCurrencyUnit()))
                        .toList(),
                quote.amount());
    }
}
