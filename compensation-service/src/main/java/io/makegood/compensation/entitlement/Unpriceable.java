package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.Facts;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.terms.Terms;
import java.util.Map;

/** The promise's facts do not fit the terms. Nothing is guessed: the verdict is set aside until someone has looked. */
public final class Unpriceable extends Refusal {

    private Unpriceable(String detail) {
        super(Kind.INVALID, "unpriceable", detail);
    }

    /** The facts in the types that the terms declare. */
    static Map<String, Object> unlessFit(Terms terms, Facts facts) {
        try {
            return terms.facts().typed(facts.byName());
        } catch (RuntimeException unfit) {
            throw new Unpriceable("the facts do not fit the terms: " + unfit.getMessage());
        }
    }
}
