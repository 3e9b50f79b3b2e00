package io.makegood.quickstart.month;

import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * What finance should see of one guarantee in a period, worked out by hand.
 *
 * @param computed by how much what is owed has changed
 * @param goodwill what customers keep although it is no longer owed
 * @param correcting what of the change is of promises that were judged before, even if nothing was owed on them
 */
record Expected(
        BigDecimal computed, BigDecimal goodwill, BigDecimal payments, BigDecimal recoveries, BigDecimal correcting) {

    private static final Expected NOTHING =
            new Expected(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** Before anything is told otherwise. */
    static Expected first(Stream<Item> items) {
        return sum(items.map(item -> new Expected(
                item.owed().total(), BigDecimal.ZERO, item.owed().total(), BigDecimal.ZERO, BigDecimal.ZERO)));
    }

    /** Of what is told later. */
    static Expected later(Stream<Item> items) {
        return sum(items.flatMap(item -> Stream.of(
                change(item, item.owed().late(), item.owedInTheEnd().late()),
                change(item, item.owed().hurt(), item.owedInTheEnd().hurt()))));
    }

    private static Expected change(Item item, BigDecimal before, BigDecimal after) {
        BigDecimal change = after.subtract(before);
        BigDecimal less = change.negate().max(BigDecimal.ZERO);
        return new Expected(
                change,
                item.guarantee().recovers() ? BigDecimal.ZERO : less,
                change.max(BigDecimal.ZERO),
                item.guarantee().recovers() ? less : BigDecimal.ZERO,
                change);
    }

    private static Expected sum(Stream<Expected> each) {
        return each.reduce(NOTHING, Expected::plus);
    }

    private Expected plus(Expected other) {
        return new Expected(
                computed.add(other.computed),
                goodwill.add(other.goodwill),
                payments.add(other.payments),
                recoveries.add(other.recoveries),
                correcting.add(other.correcting));
    }

    /** Whether a report shows it, and all of it is paid. */
    boolean isShownBy(Report report, Guarantee guarantee) {
        return same(computed, report.of(guarantee, "computed"))
                && same(payments, report.of(guarantee, "payments/settled"))
                && same(recoveries, report.of(guarantee, "recoveries/settled"));
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }
}
