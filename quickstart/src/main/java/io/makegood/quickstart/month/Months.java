package io.makegood.quickstart.month;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** The month that is over, which is the one that is rehearsed; in UTC. */
record Months(YearMonth month, Instant now) {

    /** A month can be closed some minutes after its end. */
    private static final Duration UNTIL_IT_CAN_BE_CLOSED = Duration.ofMinutes(6);

    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration A_DAY = Duration.ofDays(1);

    static Months asOf(Instant now) {
        Instant then = now.minus(UNTIL_IT_CAN_BE_CLOSED);
        return new Months(YearMonth.from(then.atZone(ZoneOffset.UTC)).minusMonths(1), now);
    }

    Period period() {
        return new Period(midnight(month), midnight(month.plusMonths(1)));
    }

    /** From then until now, and a little beyond. */
    Period after() {
        return new Period(period().until(), now.plus(A_DAY));
    }

    Period all() {
        return new Period(period().from(), after().until());
    }

    LocalDate lastDay() {
        return month.atEndOfMonth();
    }

    /** To noon of the last day. */
    Duration back() {
        return Duration.between(period().until().minus(HALF_A_DAY), now);
    }

    private static Instant midnight(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
