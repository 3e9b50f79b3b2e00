package io.makegood.compensation.entitlement;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.Word;
import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.terms.Award;
import io.makegood.compensation.terms.Terms;

/** What anyone can do with a stored trace and the terms it names: calculate again. */
public final class Rerun {

    private Rerun() {}

    public static Trace of(Trace trace, Terms terms) {
        Award award = terms.awards().stream()
                .filter(one -> one.id().equals(trace.award()))
                .findFirst()
                .orElseThrow();
        return Pricing.price(
                terms, award, new UnpricedVerdict(Dangdang.PROMISE, new Facts(trace.facts()), verdict(trace)));
    }

    private static Verdict verdict(Trace trace) {
        Trace.PricedVerdict priced = trace.verdict();
        return new Verdict(
                Dangdang.PROMISE.key(),
                priced.number(),
                priced.objective(),
                trace.rePromise(),
                Word.constant(Verdict.State.class, priced.state()),
                priced.lateBy(),
                priced.excusedBy(),
                priced.events());
    }
}
