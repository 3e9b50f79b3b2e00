package io.makegood.promise.quote.rest;

import io.makegood.promise.guarantee.FindingView;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.promise.DueTime;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.quote.Ignored;
import io.makegood.promise.quote.Quote;
import io.makegood.promise.quote.Total;
import io.makegood.promise.verdict.VerdictReached;
import io.makegood.terms.document.Finding;
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

        @Schema(
                description = "what all awards of one remedy and form come to, as they are not added up with others; "
                        + "caps shared with other promises are seen as if it were alone")
        List<TotalView> totals,

        @Schema(description = "types of events that no term looks for, such as mistyped ones: they changed nothing")
        List<IgnoredView> ignored,

        @Schema(description = "of a draft: what stands in the way of publishing it, though not of this quote")
        List<FindingView> warnings) {

    @Schema(name = "QuotedTotal")
    record TotalView(
            @Schema(examples = "refund") String remedy,

            @Schema(examples = "bill credit") String form,

            Money amount) {

        static TotalView of(Total total) {
            return new TotalView(total.remedy().word(), total.form(), total.amount());
        }
    }

    @Schema(name = "IgnoredEvents")
    record IgnoredView(
            @Schema(examples = "arived") String type,

            @Schema(examples = "arrived", description = "a type that is looked for and nearly the same") @Nullable String meant) {

        static IgnoredView of(Ignored ignored) {
            return new IgnoredView(ignored.type(), ignored.meant());
        }
    }

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

    static QuoteView of(Quote quote, List<Finding> warnings) {
        Promise promise = quote.promise();
        return new QuoteView(
                promise.guarantee(),
                promise.dueTimes().stream().map(due -> DueView.of(promise, due)).toList(),
                quote.verdicts().stream()
                        .map(verdict -> VerdictReached.of(promise, verdict))
                        .toList(),
                quote.awards().stream()
                        .map(award -> AwardView.of(award, quote.currency()))
                        .toList(),
                quote.totals().stream().map(TotalView::of).toList(),
                quote.ignored().stream().map(IgnoredView::of).toList(),
                FindingView.of(warnings));
    }
}
