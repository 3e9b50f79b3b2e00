package io.makegood.quickstart.month;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * Money that a payer has really moved.
 *
 * @param payout the id of what it was told to pay
 * @param reference what the payer calls it
 * @param amount less than nothing if it was taken back
 */
record Paid(String payout, String reference, String order, String currency, BigDecimal amount) {

    /** Of those in the currency of a guarantee. */
    static BigDecimal sum(Stream<Paid> paid, Guarantee guarantee) {
        return paid.filter(one -> one.currency().equals(guarantee.currency()))
                .map(Paid::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
