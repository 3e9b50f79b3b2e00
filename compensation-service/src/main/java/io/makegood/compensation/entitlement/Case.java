package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.terms.Known;
import io.makegood.terms.Terms;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Pricing;
import io.makegood.terms.sharing.Turn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A promise as it stands with one verdict more, and what it comes to before promises that share a cap are looked at.
 *
 * @param zone of the place where it is to be kept
 * @param latest the verdict that is the occasion
 * @param standing the last verdict of each due time, that one among them, in the order of their numbers
 * @param chosen the names of the forms that the customer chose, by award
 * @param priced one for each award that verdicts are about
 */
record Case(
        Promise promise,
        Instant madeAt,
        ZoneId zone,
        Terms terms,
        Map<String, Object> facts,
        Verdict latest,
        List<Verdict> standing,
        List<Priced> priced,
        Map<String, String> chosen) {

    static Case of(UnpricedVerdict one, Terms terms, Collection<Verdict> standing, Map<String, String> chosen) {
        Map<String, Object> facts = Unpriceable.unlessFit(terms, one.facts());
        List<Verdict> inOrder = standing.stream()
                .sorted(Comparator.comparing((Verdict verdict) -> verdict.number()))
                .toList();
        return new Case(
                one.promise(),
                one.madeAt(),
                Objects.requireNonNullElse(one.zone(), terms.zone()),
                terms,
                facts,
                one.verdict(),
                inOrder,
                Pricing.price(terms, Priceable.known(one.promise(), facts), Priceable.verdicts(terms, inOrder), chosen),
                chosen);
    }

    /** What it comes to if the customer wants an award in the form of this name. */
    List<Priced> asking(String award, String form) {
        Map<String, String> asked = new HashMap<>(chosen);
        asked.put(award, form);
        return Pricing.price(terms, Priceable.known(promise, facts), Priceable.verdicts(terms, standing), asked);
    }

    /** Whether the occasion decides on what the award is for. */
    boolean decides(String award) {
        return latest.state().isDecided()
                && terms.awards().stream()
                        .anyMatch(
                                one -> one.id().equals(award) && one.concerns(latest.objective(), latest.rePromise()));
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

    Turn<AwardKey> turn(String award) {
        return new Turn<>(promise.tenant().name(), key(award), madeAt, terms.zone(), terms.currency(), latest.number());
    }
}
