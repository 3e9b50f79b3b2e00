package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.terms.Terms;
import java.util.List;

/** What verdicts come to, for tests of what follows from it. */
public final class Computed {

    private Computed() {}

    /** The last entitlement of the only award, after all of these. */
    public static Entitlement from(Terms terms, List<UnpricedVerdict> verdicts) {
        List<Entitlement> computed = new Assessment(terms).price(verdicts);
        return computed.get(computed.size() - 1);
    }
}
