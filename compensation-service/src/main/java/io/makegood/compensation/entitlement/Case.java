package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.Verdict;
import io.makegood.terms.Known;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Pool;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Pricing;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A promise as it stands with one verdict more: all that pricing it takes, and what it comes to before promises that
 * share a cap are looked at.
 *
 * @param latest the verdict that is the occasion
 * @param standing the last verdict of each due time, that one among them
 */
record Case(
        Promise promise,
        Instant madeAt,
        Terms terms,
        Map<String, Object> facts,
        Verdict latest,
        List<Verdict> standing) {

    List<Priced> priced() {
        Map<String, Object> known = new HashMap<>(facts);
        known.put(Pool.own("customer"), promise.customer());
        known.put(Pool.own("order"), promise.order());
        return Pricing.price(terms, known, standing.stream().map(this::priced).toList());
    }

    private io.makegood.terms.pricing.Verdict priced(Verdict verdict) {
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

    /** Whether the occasion is about what the award is for. */
    boolean concerns(String award) {
        return terms.awards().stream()
                .anyMatch(one -> one.id().equals(award) && one.concerns(latest.objective(), latest.rePromise()));
    }

    /** The facts as text, for the trace. */
    Map<String, String> factsText() {
        Map<String, String> texts = new TreeMap<>();
        facts.forEach((name, value) -> texts.put(name, Known.text(value)));
        return texts;
    }

    AwardKey key(String award) {
        return new AwardKey(promise.key(), award);
    }
}
