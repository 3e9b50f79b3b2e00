package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.Verdict;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Pool;
import io.makegood.terms.objective.Claim;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Our copies as pricing takes them: in the types of the terms. */
public final class Priceable {

    private Priceable() {}

    /** What is known of the promise itself; refuses facts that do not fit the terms. */
    public static Map<String, Object> known(Promise promise, Facts facts, Terms terms) {
        return known(promise, Unpriceable.unlessFit(terms, facts));
    }

    static Map<String, Object> known(Promise promise, Map<String, Object> facts) {
        Map<String, Object> known = new HashMap<>(facts);
        known.put(Pool.own("customer"), promise.customer());
        known.put(Pool.own("order"), promise.order());
        return known;
    }

    public static List<io.makegood.terms.pricing.Verdict> verdicts(Terms terms, Collection<Verdict> standing) {
        return standing.stream().map(verdict -> verdict(terms, verdict)).toList();
    }

    private static io.makegood.terms.pricing.Verdict verdict(Terms terms, Verdict verdict) {
        return new io.makegood.terms.pricing.Verdict(
                verdict.number(),
                verdict.objective(),
                verdict.occurrence(),
                verdict.rePromise(),
                io.makegood.terms.pricing.Verdict.State.valueOf(verdict.state().name()),
                terms.typed(verdict.known()),
                verdict.because(),
                verdict.claim() == null ? Claim.State.NOT_NEEDED : Claim.State.of(verdict.claim()));
    }
}
