package io.makegood.terms.check;

import io.makegood.terms.Terms;
import io.makegood.terms.check.part.Tree;
import io.makegood.terms.document.Findings;
import io.makegood.terms.pay.Accrual;
import io.makegood.terms.pay.Pay;
import java.time.Duration;
import java.util.List;

/** Terms that take no more time to price, and no more verdicts to judge, than anybody could mean. */
final class Affordable {

    static final int MOST_RULES = 5_000;
    static final Duration SHORTEST_UNIT = Duration.ofMinutes(1);

    private final Terms terms;
    private final Findings findings;

    Affordable(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    /** Whether further checks may look at every rule. */
    boolean check() {
        List<Pay> all = Tree.all(terms);
        if (all.size() > MOST_RULES) {
            findings.add(
                    "/awards",
                    "have %d rules of what is paid, more than %d".formatted(all.size(), MOST_RULES),
                    "use formulas, or split the guarantee");
            return false;
        }
        all.forEach(this::findShortUnit);
        return true;
    }

    private void findShortUnit(Pay pay) {
        if (pay instanceof Accrual accrual
                && accrual.unit() != null
                && accrual.unit().compareTo(SHORTEST_UNIT) < 0) {
            findings.add(
                    pay.pointer() + "/per",
                    "is %s, but what is owed would change too often".formatted(accrual.unit()),
                    "count units of " + SHORTEST_UNIT + " or longer");
        }
    }
}
