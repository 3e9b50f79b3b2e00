package io.makegood.compensation.terms;

import java.math.RoundingMode;
import java.util.List;
import org.joda.money.CurrencyUnit;

/**
 * The half of a guarantee version's terms that prices. Everything in it knows its JSON pointer into the published
 * terms, so that a trace can name the rule.
 */
public record Terms(
        CurrencyUnit currency, RoundingMode rounding, Overpaid overpaid, List<Award> awards, List<String> exclusions) {

    public static final String CURRENCY_POINTER = "/currency";
    public static final String ROUNDING_POINTER = "/rounding";

    /** The awards that a verdict on this objective and re-promise decides. */
    public List<Award> awardsFor(String objective, int rePromise) {
        return awards.stream()
                .filter(award -> award.concerns(objective, rePromise))
                .toList();
    }

    public String exclusionPointer(String id) {
        int index = exclusions.indexOf(id);
        return index < 0 ? "/exclusions" : "/exclusions/" + index;
    }
}
