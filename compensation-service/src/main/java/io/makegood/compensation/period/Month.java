package io.makegood.compensation.period;

import io.makegood.compensation.reconciliation.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** A month as a tenant's finance counts it: from its first moment in their zone to the first of the next. */
public record Month(YearMonth name, ZoneId zone) {

    static Month of(Instant moment, ZoneId zone) {
        return new Month(YearMonth.from(moment.atZone(zone)), zone);
    }

    public Instant from() {
        return name.atDay(1).atStartOfDay(zone).toInstant();
    }

    public Instant until() {
        return name.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }

    public Period period() {
        return new Period(from(), until());
    }

    boolean isAfter(YearMonth other) {
        return name.isAfter(other);
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
