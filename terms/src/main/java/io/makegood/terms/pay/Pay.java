package io.makegood.terms.pay;

import io.makegood.terms.Sheet;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is owed for one breach, before rounding. A tree of rules, each of which knows its JSON pointer in the terms and
 * notes on the sheet what it did.
 */
public sealed interface Pay
        permits Amount, Percent, Tiers, Choice, Accrual, Several, Indexed, Nothing, InKind, Discretion, Modified {

    /** Where the rule stands in the terms. */
    String pointer();

    /** Null when it has no value: no tier or choice fits, a name it needs is not known, or it does not come to money. */
    @Nullable BigDecimal worth(Sheet sheet);
}
