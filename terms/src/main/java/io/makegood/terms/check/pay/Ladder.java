package io.makegood.terms.check.pay;

import io.makegood.terms.Known;
import io.makegood.terms.check.part.Edge;
import io.makegood.terms.document.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of one thing, such as tiers, in whatever order they are written. Between them there may be nothing, and nothing
 * may be in two of them.
 */
final class Ladder {

    private final List<Rung> rungs;
    private final boolean mayWiden;
    private final Findings findings;

    /** @param mayWiden whether a later one may hold an earlier one, of which the first applies */
    Ladder(List<Rung> rungs, boolean mayWiden, Findings findings) {
        this.mayWiden = mayWiden;
        this.findings = findings;
        this.rungs = reachable(rungs);
        this.rungs.sort((one, other) -> Edge.compareLow(one.range(), other.range()));
    }

    private List<Rung> reachable(List<Rung> all) {
        List<Rung> reachable = new ArrayList<>();
        for (Rung rung : all) {
            Rung first = covering(rung, reachable);
            if (first == null) {
                reachable.add(rung);
            } else if (!mayWiden) {
                findings.add(
                        rung.owner(),
                        "is for %s and never reached, since %s comes first and is for %s"
                                .formatted(rung.shown(), first.owner(), first.shown()),
                        "leave it out, or let the other one be for less");
            }
        }
        return reachable;
    }

    private static @Nullable Rung covering(Rung rung, List<Rung> earlier) {
        return earlier.stream()
                .filter(first -> first.contains(rung))
                .findFirst()
                .orElse(null);
    }

    void check() {
        Rung highest = null;
        for (Rung rung : rungs) {
            if (highest != null) {
                compare(highest, rung);
            }
            highest = highest == null || Edge.endsNoEarlier(rung.high(), highest.high()) ? rung : highest;
        }
    }

    private void compare(Rung lower, Rung upper) {
        Edge end = lower.high();
        Edge begin = upper.low();
        int order = end == null || begin == null ? 1 : end.compareTo(begin);
        if (order < 0) {
            findGap(lower, upper);
        } else if (order > 0 && !isWidening(lower, upper)) {
            findOverlap(lower, upper);
        }
    }

    private boolean isWidening(Rung one, Rung other) {
        return mayWiden && (one.isBefore(other) ? other.contains(one) : one.contains(other));
    }

    private void findGap(Rung lower, Rung upper) {
        String end = Known.text(Objects.requireNonNull(lower.range().high()).value());
        String begin = Known.text(Objects.requireNonNull(upper.range().low()).value());
        boolean isUpperLater = lower.isBefore(upper);
        findings.add(
                isUpperLater ? upper.lowPointer() : lower.highPointer(),
                end.equals(begin)
                        ? "leaves out %s itself".formatted(end)
                        : "leaves a gap from %s to %s".formatted(end, begin),
                "write " + (isUpperLater ? lower.next() : upper.previous()));
    }

    private void findOverlap(Rung lower, Rung upper) {
        Rung earlier = lower.isBefore(upper) ? lower : upper;
        Rung later = lower.isBefore(upper) ? upper : lower;
        String end = later == upper ? lower.next() : upper.previous();
        findings.add(
                later == upper ? upper.lowPointer() : lower.highPointer(),
                "is for %s, but %s is for %s, so both are for what lies in between"
                        .formatted(later.shown(), earlier.owner(), earlier.shown()),
                end.isEmpty() ? "let the other one end where this one begins" : "write " + end);
    }

    /** The one that goes furthest; null when one has no end. */
    @Nullable Rung last() {
        Rung last = rungs.get(0);
        for (Rung rung : rungs) {
            last = Edge.endsNoEarlier(rung.high(), last.high()) ? rung : last;
        }
        return last.high() == null ? null : last;
    }

    /** The one that begins first; null when one has no beginning. */
    @Nullable Rung first() {
        return rungs.get(0).low() == null ? null : rungs.get(0);
    }
}
