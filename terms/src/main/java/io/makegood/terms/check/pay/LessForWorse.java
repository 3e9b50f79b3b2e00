package io.makegood.terms.check.pay;

import io.makegood.terms.Measure;
import io.makegood.terms.Terms;
import io.makegood.terms.check.part.Edge;
import io.makegood.terms.check.part.Tree;
import io.makegood.terms.condition.Range;
import io.makegood.terms.document.Findings;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Pay;
import io.makegood.terms.pay.Tiers;
import io.makegood.terms.wording.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Tiers and rates that pay less for worse service, whatever the facts are. */
public final class LessForWorse {

    private record Degree(String pointer, String range, Worth worth) {}

    private final Terms terms;
    private final Findings findings;

    public LessForWorse(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    public void check() {
        for (Pay pay : Tree.all(terms)) {
            if (pay instanceof Tiers tiers) {
                compare(degrees(tiers));
            } else if (pay instanceof Accrual accrual) {
                compare(degrees(accrual));
            }
        }
    }

    /** From the best service to the worst. */
    private static List<Degree> degrees(Tiers tiers) {
        Measure by = tiers.by();
        Comparator<Tiers.Tier> rising = (one, other) -> Edge.compareLow(one.range(), other.range());
        return tiers.tiers().stream()
                .sorted(by.isWorseWhenMore() ? rising : rising.reversed())
                .map(tier -> new Degree(tier.pointer(), shown(tier.range()), Worth.of(tier.pay())))
                .toList();
    }

    private static String shown(Range range) {
        return range.equals(Range.ALL) ? "everything" : Texts.of(range);
    }

    private static List<Degree> degrees(Accrual accrual) {
        return accrual.rates().stream()
                .sorted(Comparator.comparingInt(Accrual.Rate::from))
                .map(rate -> new Degree(rate.pointer(), "units from " + rate.from(), Worth.of(rate.pay())))
                .toList();
    }

    private void compare(List<Degree> degrees) {
        List<Degree> better = new ArrayList<>();
        for (Degree degree : degrees) {
            better.stream()
                    .filter(one -> degree.worth().compare(one.worth()) == Worth.Order.LESS)
                    .findFirst()
                    .ifPresent(one -> warn(degree, one));
            better.add(0, degree);
        }
    }

    private void warn(Degree worse, Degree better) {
        findings.warn(
                worse.pointer(),
                "pays %s for %s, less than %s for %s, though service is worse"
                        .formatted(words(worse), worse.range(), words(better), better.range()),
                "pay at least as much, or accept it and say why");
    }

    private static String words(Degree degree) {
        return Objects.requireNonNullElse(degree.worth().words(), "what stands there");
    }
}
