package io.makegood.compensation.entitlement;

import io.makegood.compensation.Word;
import io.makegood.compensation.entitlement.Trace.PricedVerdict;
import io.makegood.terms.Terms;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Pricing;
import io.makegood.terms.pricing.Verdict;
import io.makegood.terms.sharing.Cutting;
import io.makegood.terms.sharing.Shared;
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
                Money.of(terms.currency(), priced.amount()),
                trace.chosen());
    }

    private static Priced priced(Trace trace, Terms terms) {
        return Pricing.price(
                        terms,
                        terms.typed(trace.facts()),
                        trace.verdicts().stream()
                                .map(verdict -> verdict(verdict, terms))
                                .toList(),
                        trace.chosen())
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
        return Cutting.again(priced, trace.shared().stream().map(Rerun::shared).toList());
    }

    private static Shared shared(Trace.Shared shared) {
        return new Shared(
                shared.rule(),
                shared.pool(),
                shared.key(),
                shared.on(),
                shared.others().getAmount());
    }
}
