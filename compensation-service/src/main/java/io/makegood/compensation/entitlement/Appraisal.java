package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.terms.Award;
import io.makegood.compensation.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prices verdicts one after the other, each against the newest entitlement so far, so that many verdicts at once come
 * to the same as one by one.
 */
final class Appraisal {

    private final Map<AwardKey, Entitlement> newest;
    private final Instant now;
    private final List<Entitlement> computed = new ArrayList<>();

    Appraisal(Map<AwardKey, Entitlement> newest, Instant now) {
        this.newest = new HashMap<>(newest);
        this.now = now;
    }

    /** Verdicts of one promise come in the order of their numbers. */
    void price(UnpricedVerdict unpriced, Terms terms) {
        Verdict verdict = unpriced.verdict();
        terms.awardsFor(verdict.objective(), verdict.rePromise()).forEach(award -> price(unpriced, terms, award));
    }

    List<Entitlement> computed() {
        return computed;
    }

    private void price(UnpricedVerdict unpriced, Terms terms, Award award) {
        Verdict verdict = unpriced.verdict();
        AwardKey key = new AwardKey(verdict.promise(), award.id(), verdict.rePromise());
        Entitlement before = newest.get(key);
        if (decides(verdict, before)) {
            Trace trace = Pricing.price(terms, award, unpriced);
            Entitlement entitlement = before == null
                    ? Entitlement.first(unpriced.promise(), award.remedy(), trace, now)
                    : before.next(trace, terms.overpaid(), now);
            newest.put(key, entitlement);
            computed.add(entitlement);
        }
    }

    /** A verdict older than the one priced last decides nothing, nor does an open one while nothing was decided. */
    private static boolean decides(Verdict verdict, @Nullable Entitlement before) {
        return before == null ? verdict.state().isDecided() : verdict.number() > before.verdict();
    }
}
