package io.makegood.quickstart.story;

import java.math.BigDecimal;

/** An amount of a currency, as all APIs write it. */
record Money(BigDecimal amount, String currency) {

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
