package io.makegood.terms.check.pay;

import io.makegood.terms.Known;
import io.makegood.terms.Measure;
import io.makegood.terms.check.part.Edge;
import io.makegood.terms.condition.Range;
import io.makegood.terms.document.Findings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

/** Where tiers end: no sooner than service can become worse, and no later than it can be. */
final class TierEnds {

    private static final Range MOST_PERCENT = new Range(null, new Range.End(BigDecimal.valueOf(100), true));

    private final Findings findings;

    TierEnds(Findings findings) {
        this.findings = findings;
    }

    void findImpossible(Rung rung, Measure by) {
        if (isNegative(rung)) {
            findings.add(
                    rung.owner(),
                    "is for %s and never reached, since '%s' is never less than nothing"
                            .formatted(rung.shown(), by.word()),
                    "leave it out");
        }
        if (by == Measure.PERCENT
                && Edge.beginsNoLater(Objects.requireNonNull(Edge.high(MOST_PERCENT, false)), rung.low())) {
            findings.add(
                    rung.owner(),
                    "is for %s and never reached, since 'percent' is never more than 100".formatted(rung.shown()),
                    "leave it out");
        }
    }

    private static boolean isNegative(Rung rung) {
        Edge high = rung.high();
        if (high == null) {
            return false;
        }
        Object nothing = high.value() instanceof Duration ? Duration.ZERO : BigDecimal.ZERO;
        return nothing.getClass().isInstance(high.value()) && high.compareTo(new Edge(nothing, false)) <= 0;
    }

    /** Beyond the last tier, where service is worst, something must be said. */
    void findMissingWorst(Ladder ladder, Measure by) {
        Rung worst = by.isWorseWhenMore() ? ladder.last() : ladder.first();
        if (worst == null || !by.isWorseWhenMore() && isLeast(worst)) {
            return;
        }
        String pointer = by.isWorseWhenMore() ? worst.highPointer() : worst.lowPointer();
        String sentence = "is the end: where '%s' is %s than %s, nothing is owed, though service is worse"
                .formatted(by.word(), by.isWorseWhenMore() ? "more" : "less", Known.text(worstValue(worst, by)));
        String suggestion = "leave it out, or add a tier that says none: and why";
        if (by.isGrowing()) {
            findings.add(pointer, sentence, suggestion);
        } else {
            findings.warn(pointer, sentence, suggestion);
        }
    }

    private static Object worstValue(Rung worst, Measure by) {
        Range.End end =
                by.isWorseWhenMore() ? worst.range().high() : worst.range().low();
        return Objects.requireNonNull(end).value();
    }

    private static boolean isLeast(Rung rung) {
        Edge low = Objects.requireNonNull(rung.low());
        Object nothing = low.value() instanceof Duration ? Duration.ZERO : BigDecimal.ZERO;
        return low.compareTo(new Edge(nothing, false)) <= 0;
    }
}
