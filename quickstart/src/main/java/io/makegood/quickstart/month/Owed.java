package io.makegood.quickstart.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/**
 * What a customer is owed, worked out from the wording of the guarantees and from what was told; nothing of the product
 * takes part in it.
 *
 * @param late for being late
 * @param hurt for what was lost or damaged
 */
record Owed(BigDecimal late, BigDecimal hurt) {

    private static final Duration FOR_EVER = Duration.ofDays(10_000);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final Duration TWELVE_HOURS = Duration.ofHours(12);
    private static final Duration A_DAY = Duration.ofHours(24);

    static Owed of(Item item, List<Scan> told) {
        List<Scan> standing = told.stream()
                .filter(scan -> told.stream().noneMatch(other -> other.undoes(scan)))
                .toList();
        Duration lateBy = happened("delayed", standing) ? Duration.ZERO : lateBy(item.sale(), standing);
        return switch (item.guarantee()) {
            case TWO_DAYS -> inEuros(item.price(), lateBy, happened("lost", standing));
            case THREE_DAYS -> new Owed(inYen(item.price(), lateBy), BigDecimal.ZERO);
            case AGREED_HOUR -> inDinars(item.price(), lateBy, happened("damaged", standing));
        };
    }

    private static boolean happened(String type, List<Scan> standing) {
        return standing.stream().anyMatch(scan -> scan.is(type));
    }

    /** Who hears nothing waits for ever. */
    private static Duration lateBy(Sale sale, List<Scan> standing) {
        return standing.stream()
                .filter(scan -> scan.is("delivered"))
                .map(scan -> Duration.between(sale.dueAt(), scan.occurredAt()))
                .findFirst()
                .orElse(FOR_EVER);
    }

    private static boolean isLate(Duration by) {
        return by.compareTo(Duration.ZERO) > 0;
    }

    /** Under four hours late 10 %, under a day 25 %, else 50 %, from 2.00 to 60.00; lost all of it up to 150.00 instead. */
    private static Owed inEuros(BigDecimal price, Duration lateBy, boolean lost) {
        if (lost) {
            return new Owed(BigDecimal.ZERO, price.min(new BigDecimal("150.00")));
        }
        if (!isLate(lateBy)) {
            return nothing();
        }
        String percent = lateBy.compareTo(FOUR_HOURS) < 0 ? "10" : lateBy.compareTo(A_DAY) < 0 ? "25" : "50";
        BigDecimal share = percent(price, percent).max(new BigDecimal("2.00")).min(new BigDecimal("60.00"));
        return new Owed(share.setScale(2, RoundingMode.HALF_UP), BigDecimal.ZERO);
    }

    /** For every twelve hours begun 3 %, ten times at most, and up to 6,000; fractions of a yen are dropped. */
    private static BigDecimal inYen(BigDecimal price, Duration lateBy) {
        if (!isLate(lateBy)) {
            return BigDecimal.ZERO;
        }
        long begun = (lateBy.toSeconds() + TWELVE_HOURS.toSeconds() - 1) / TWELVE_HOURS.toSeconds();
        BigDecimal share = percent(price, "3").multiply(BigDecimal.valueOf(Math.min(begun, 10)));
        return share.min(new BigDecimal("6000")).setScale(0, RoundingMode.DOWN);
    }

    /** Late 1.250, from two hours on 7.5 % on top; damaged a third, which is 33.3 %, up to 25.000. Both are owed. */
    private static Owed inDinars(BigDecimal price, Duration lateBy, boolean damaged) {
        BigDecimal late = isLate(lateBy) ? new BigDecimal("1.250") : BigDecimal.ZERO;
        if (lateBy.compareTo(TWO_HOURS) >= 0) {
            late = late.add(percent(price, "7.5"));
        }
        BigDecimal hurt = damaged ? percent(price, "33.3").min(new BigDecimal("25.000")) : BigDecimal.ZERO;
        return new Owed(late.setScale(3, RoundingMode.HALF_EVEN), hurt.setScale(3, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal percent(BigDecimal of, String percent) {
        return of.multiply(new BigDecimal(percent)).movePointLeft(2);
    }

    private static Owed nothing() {
        return new Owed(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    BigDecimal total() {
        return late.add(hurt);
    }
}
