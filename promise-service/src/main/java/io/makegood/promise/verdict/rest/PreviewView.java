package io.makegood.promise.verdict.rest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.promise.PromiseId;
import io.makegood.promise.verdict.State;
import io.makegood.promise.verdict.Supposition;
import io.makegood.promise.verdict.Supposition.Change;
import io.makegood.promise.verdict.VerdictReached;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What would become of the promises of the orders named. Nothing of it is kept. */
@Schema(name = "Preview")
record PreviewView(
        TotalsView totals,

        @Schema(description = "those that would change") List<PromiseChangeView> promises) {

    private static final Set<State> UNDER_WAY = Set.of(State.OPEN, State.AT_RISK);

    @Schema(name = "PreviewTotals")
    record TotalsView(
            @Schema(description = "all promises of these orders")
            int promises,

            @Schema(
                    description =
                            "those of them that are open or at risk now: a breach to come may be judged otherwise")
            int open,

            @Schema(description = "those with a verdict that would change")
            int changed,

            @Schema(description = "verdicts that would change, by what they are and would be")
            List<ChangeCountView> changes) {}

    @Schema(name = "PreviewChangeCount")
    record ChangeCountView(State from, State to, long verdicts) {}

    @Schema(name = "PreviewPromise")
    record PromiseChangeView(
            PromiseId id,
            String order,
            GuaranteeRef guarantee,
            State from,
            State to,

            @Schema(description = "for each due time that would be judged otherwise")
            List<VerdictChangeView> verdicts) {

        static PromiseChangeView of(Supposition supposition) {
            Promise promise = supposition.promise();
            return new PromiseChangeView(
                    promise.id(),
                    promise.order().order(),
                    promise.guarantee(),
                    supposition.before(),
                    supposition.after(),
                    supposition.changes().stream()
                            .map(change -> VerdictChangeView.of(promise, change))
                            .toList());
        }
    }

    @Schema(name = "PreviewVerdict")
    record VerdictChangeView(
            State from,
            State to,

            @Schema(description = "null: none yet, it is open") @Nullable VerdictReached current,

            VerdictReached wouldBe) {

        static VerdictChangeView of(Promise promise, Change change) {
            return new VerdictChangeView(
                    change.from(),
                    change.to(),
                    change.current() == null ? null : VerdictReached.of(promise, change.current()),
                    VerdictReached.of(promise, change.wouldBe()));
        }
    }

    static PreviewView of(List<Supposition> suppositions) {
        List<PromiseChangeView> changed = suppositions.stream()
                .filter(supposition -> !supposition.changes().isEmpty())
                .map(PromiseChangeView::of)
                .toList();
        long open = suppositions.stream()
                .filter(supposition -> UNDER_WAY.contains(supposition.before()))
                .count();
        return new PreviewView(
                new TotalsView(suppositions.size(), (int) open, changed.size(), counts(suppositions)), changed);
    }

    private static List<ChangeCountView> counts(List<Supposition> suppositions) {
        Map<State, Map<State, Long>> counts = suppositions.stream()
                .flatMap(supposition -> supposition.changes().stream())
                .collect(groupingBy(Change::from, TreeMap::new, groupingBy(Change::to, TreeMap::new, counting())));
        return counts.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream()
                        .map(to -> new ChangeCountView(from.getKey(), to.getKey(), to.getValue())))
                .toList();
    }
}
