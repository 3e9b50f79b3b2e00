package io.makegood.compensation.entitlement;

import io.makegood.compensation.Word;
import io.makegood.compensation.entitlement.Trace.PricedVerdict;
import io.makegood.compensation.entitlement.Trace.Shared;
import io.makegood.terms.Terms;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.PoolShare;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Pricing;
import io.makegood.terms.pricing.Verdict;
import io.makegood.terms.wording.Line;
import org.joda.money.Money;

/** What anyone can do with a stored trace and the terms it names: calculate again. */
public final class Rerun {

    private Rerun() {}

    public static Trace of(Trace trace, Terms terms) {
        Priced priced = shared(trace, priced(trace, terms));
        return new Trace(
                trace.guarantee(),
                priced.award(),
                trace.facts(),
                trace.verdicts(),
                trace.shared(),
                priced.steps().stream().map(Line::of).toList(),
                Money.of(terms.currency(), priced.amount()));
    }

    private static Priced priced(Trace trace, Terms terms) {
        return Pricing.price(
                        terms,
                        terms.typed(trace.facts()),
                        trace.verdicts().stream()
                                .map(verdict -> verdict(verdict, terms))
                                .toList())
                .stream()
                .filter(one -> one.award().equals(trace.award()))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(PricedVerdict verdict, Terms terms) {
        return new Verdict(
                verdict.number(),
                verdict.objective(),
                verdict.occurrence(),
                verdict.rePromise(),
                Word.constant(Verdict.State.class, verdict.state()),
                terms.typed(verdict.known()),
                verdict.because(),
                verdict.claim() == null ? Claim.State.NOT_NEEDED : Claim.State.of(verdict.claim()));
    }

    private static Priced shared(Trace trace, Priced priced) {
        Priced settled = priced;
        for (Shared shared : trace.shared()) {
            settled = PoolBook.cut(
                    settled, share(priced, shared.rule()), shared.others().getAmount());
        }
        return settled;
    }

    private static PoolShare share(Priced priced, String pointer) {
        return priced.pools().stream()
                .filter(share -> share.pointer().equals(pointer))
                .findFirst()
                .orElseThrow();
    }
}
