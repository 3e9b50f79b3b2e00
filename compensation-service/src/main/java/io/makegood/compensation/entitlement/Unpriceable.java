package io.makegood.compensation.entitlement;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.promise.Facts;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.terms.Terms;
import io.makegood.terms.fact.Fact;
import java.util.Map;

/** The promise's facts do not fit the terms. Nothing is guessed: the verdict is set aside until someone has looked. */
public final class Unpriceable extends Refusal {

    private Unpriceable(String detail) {
        super(Kind.INVALID, "unpriceable", detail);
    }

    /** The facts in the types that the terms declare. */
    static Map<String, Object> unlessFit(Terms terms, Facts facts) {
        terms.facts().all().forEach(fact -> unlessFit(terms, fact, facts));
        try {
            return terms.facts().typed(facts.byName());
        } catch (RuntimeException unfit) {
            throw new Unpriceable("the facts do not fit the terms: " + unfit.getMessage());
        }
    }

    private static void unlessFit(Terms terms, Fact fact, Facts facts) {
        JsonNode brought = facts.byName().get(fact.name());
        if (brought == null && fact.isRequired()) {
            throw new Unpriceable("the promise lacks " + fact.name());
        }
        String currency = brought == null ? null : brought.path("currency").textValue();
        if (currency != null && !currency.equals(terms.currency().getCode())) {
            throw new Unpriceable(
                    "%s is in %s, but the terms are in %s".formatted(fact.name(), currency, terms.currency()));
        }
    }
}
