package io.makegood.compensation.terms;

import java.math.BigDecimal;

/** What one tier pays: an amount as such, or a percentage of a money fact of the promise. */
public sealed interface Pay {

    record Amount(BigDecimal amount) implements Pay {}

    record Percentage(BigDecimal percent, String of) implements Pay {}
}
