package io.makegood.compensation.recourse;

import io.makegood.compensation.Word;
import io.makegood.compensation.entitlement.Trace;
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

/**
 * What an entitlement comes to once we have asked for it in time: the same calculation, as if nothing that was missed
 * had still to be claimed. Where terms ask for no claim, or it was claimed already, that is the entitlement itself.
 */
final class Asking {

    private final Terms terms;
    private final Trace trace;

    Asking(Terms terms, Trace trace) {
        this.terms = terms;
        this.trace = trace;
    }

    Trace asked() {
        return waitsForUs() ? again(priced()) : trace;
    }

    private Trace again(Priced priced) {
        return new Trace(
                trace.guarantee(),
                trace.award(),
                trace.facts(),
                trace.verdicts(),
                trace.shared(),
                priced.steps().stream().map(Line::of).toList(),
                Money.of(terms.currency(), priced.amount()),
                trace.chosen());
    }

    private boolean waitsForUs() {
        return trace.verdicts().stream().anyMatch(verdict -> !claim(verdict).equals(asked(verdict)));
    }

    private Priced priced() {
        Priced priced = Pricing.price(
                        terms,
                        terms.typed(trace.facts()),
                        trace.verdicts().stream().map(this::asIfAsked).toList(),
                        trace.chosen())
                .stream()
                .filter(award -> award.award().equals(trace.award()))
                .findFirst()
                .orElseThrow();
        return Cutting.again(priced, trace.shared().stream().map(Asking::shared).toList());
    }

    private Verdict asIfAsked(PricedVerdict verdict) {
        return new Verdict(
                verdict.number(),
                verdict.objective(),
                verdict.occurrence(),
                verdict.rePromise(),
                Word.constant(Verdict.State.class, verdict.state()),
                terms.typed(verdict.known()),
                verdict.because(),
                asked(verdict));
    }

    private static Claim.State claim(PricedVerdict verdict) {
        return verdict.claim() == null ? Claim.State.NOT_NEEDED : Claim.State.of(verdict.claim());
    }

    private static Claim.State asked(PricedVerdict verdict) {
        return claim(verdict).ifAsked();
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
