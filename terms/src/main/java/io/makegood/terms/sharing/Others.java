package io.makegood.terms.sharing;

import io.makegood.terms.award.Pool;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who shares a pool at some time, and what they have of it. */
record Others(Pool pool, Instant at, ZoneId zone) {

    private record Timed(Instant at, Part part) {}

    /** What they have of a cap; in rolling time, the most of any such time that this one is in. */
    <M> BigDecimal sum(Map<Slot<M>, Part> parts) {
        List<Timed> together = together(parts);
        return pool.within() == null
                ? together.stream().map(one -> one.part().given()).reduce(BigDecimal.ZERO, BigDecimal::add)
                : most(together, pool.within());
    }

    /** The highest that goes first: one that is higher, or that has as much already. */
    <M> BigDecimal highest(Map<Slot<M>, Part> parts, BigDecimal wanted) {
        return together(parts).stream()
                .map(Timed::part)
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

    /** Whether anything is shared at this time at all. */
    boolean includeItself() {
        return pool.includes(day(at));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private <M> List<Timed> together(Map<Slot<M>, Part> parts) {
        List<Timed> together = new ArrayList<>();
        parts.forEach((slot, part) -> {
            if (include(slot.at())) {
                together.add(new Timed(slot.at(), part));
            }
        });
        return together;
    }

    /** A time begins with one of them, or with this one, and ends before as much has passed. */
    private BigDecimal most(List<Timed> parts, Duration within) {
        parts.add(new Timed(at, new Part(0, BigDecimal.ZERO, BigDecimal.ZERO)));
        parts.sort(Comparator.comparing(Timed::at));
        BigDecimal most = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        int end = 0;
        for (Timed first : parts) {
            Instant until = first.at().plus(within);
            while (end < parts.size() && parts.get(end).at().isBefore(until)) {
                sum = sum.add(parts.get(end++).part().given());
            }
            most = first.at().isAfter(at) ? most : most.max(sum);
            sum = sum.subtract(first.part().given());
        }
        return most;
    }
}
