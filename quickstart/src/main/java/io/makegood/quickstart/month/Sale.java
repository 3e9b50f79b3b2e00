package io.makegood.quickstart.month;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One order, and all that a carrier tells of it.
 *
 * @param prices of its items
 * @param told before the month is closed
 * @param toldLater after that; empty for most
 */
record Sale(
        String order,
        String customer,
        Guarantee guarantee,
        List<BigDecimal> prices,
        Instant madeAt,
        Instant dueAt,
        List<Scan> told,
        List<Scan> toldLater) {

    Stream<Item> items() {
        return prices.stream().map(price -> new Item(this, price));
    }

    /** Of all items. */
    BigDecimal total(Function<Item, BigDecimal> amount) {
        return items().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
