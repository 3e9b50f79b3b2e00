package io.makegood.terms.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.Terms;
import io.makegood.terms.check.pay.Amounts;
import io.makegood.terms.check.pay.LessForWorse;
import io.makegood.terms.check.pay.Limits;
import io.makegood.terms.check.pay.TiersWithoutGaps;
import io.makegood.terms.check.sample.Samples;
import io.makegood.terms.document.Findings;

/** What readable terms are checked for, one concern after the other. */
final class Checks {

    private Checks() {}

    static void run(Terms terms, JsonNode json, Findings findings) {
        if (new Affordable(terms, findings).check()) {
            new Empty(terms, json, findings).check();
            new Misspelt(terms, findings).check();
            new InOrder(terms, findings).check();
            new Measurable(terms, findings).check();
            new Keepable(terms, findings).check();
            new TiersWithoutGaps(terms, findings).check();
            new NeverHolds(terms, findings).check();
            new NeverReached(terms, findings).check();
            new Amounts(terms, json, findings).check();
            new Limits(terms, findings).check();
            new ClaimedOnce(terms, findings).check();
            new Offsets(terms, findings).check();
            new LessForWorse(terms, findings).check();
            new Unused(terms, json, findings).check();
        }
        if (!findings.hasErrors()) {
            Samples.check(terms, findings);
        }
        Accepted.apply(json, findings);
    }
}
