package io.makegood.compensation.entitlement;

import io.makegood.compensation.entitlement.PoolBook.Part;
import io.makegood.terms.award.Pool;
import io.makegood.terms.pricing.PoolShare;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Who shares a pool with a promise by the time it was made, and what they have of it.
 *
 * @param zone of the terms, which calendar periods go by
 */
record Others(Pool pool, Instant at, ZoneId zone) {

    static Others of(Case one, PoolShare share) {
        return new Others(share.pool(), one.madeAt(), one.terms().zone());
    }

    /** What they have of a cap; in rolling time, the most of any such time that the promise itself is in. */
    BigDecimal sum(Collection<Part> parts) {
        List<Part> together = together(parts);
        return pool.within() == null
                ? together.stream().map(Part::given).reduce(BigDecimal.ZERO, BigDecimal::add)
                : most(together, pool.within());
    }

    /** The highest that goes first: one that is higher, or that has as much already. */
    BigDecimal highest(Collection<Part> parts, BigDecimal wanted) {
        return together(parts).stream()
                .filter(part -> part.given().signum() > 0 || part.wanted().compareTo(wanted) > 0)
                .map(Part::wanted)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    boolean include(Instant other) {
        if (pool.within() != null) {
            Instant earlier = at.isBefore(other) ? at : other;
            Instant later = at.isBefore(other) ? other : at;
            return earlier.plus(pool.within()).isAfter(later);
        }
        return pool.each() == null
                || pool.each()
                        .around(day(at))
                        .filter(days -> days.contains(day(other)))
                        .isPresent();
    }

    /** Whether the promise itself shares in it. */
    boolean includeItself() {
        return pool.includes(day(at));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private List<Part> together(Collection<Part> parts) {
        List<Part> together = new ArrayList<>();
        parts.stream().filter(part -> include(part.at())).forEach(together::add);
        return together;
    }

    /** A time begins with one of them, or with the promise itself, and ends before as much has passed. */
    private BigDecimal most(List<Part> parts, Duration within) {
        parts.add(new Part(at, 0, BigDecimal.ZERO, BigDecimal.ZERO));
        parts.sort(Comparator.comparing(Part::at));
        BigDecimal most = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        int end = 0;
        for (Part first : parts) {
            Instant until = first.at().plus(within);
            while (end < parts.size() && parts.get(end).at().isBefore(until)) {
                sum = sum.add(parts.get(end++).given());
            }
            most = first.at().isAfter(at) ? most : most.max(sum);
            sum = sum.subtract(first.given());
        }
        return most;
    }
}
