package io.makegood.terms.rendering;

import io.makegood.terms.Measure;
import io.makegood.terms.condition.Range;
import io.makegood.terms.condition.Range.End;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A round value inside a range, such as people would give as an example. */
final class Inside {

    private static final List<Duration> ROUND = List.of(
            Duration.ofHours(1),
            Duration.ofMinutes(30),
            Duration.ofMinutes(10),
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            Duration.ofSeconds(1),
            Duration.ofNanos(1));
    private static final BigDecimal MORE = new BigDecimal("1.5");
    private static final BigDecimal LITTLE = BigDecimal.valueOf(2);

    private Inside() {}

    static @Nullable Object of(@Nullable Measure measure, Range range) {
        Range near = measure == Measure.PERCENT ? near(range) : range;
        Object some = some(near);
        if (some instanceof Duration) {
            return time((Duration) middle(near, Duration.ofHours(1)), near);
        }
        if (some instanceof BigDecimal) {
            return number((BigDecimal) middle(near, BigDecimal.ONE), near);
        }
        return some instanceof Temporal moment ? moment(moment, near) : some;
    }

    /** Nobody is down half of the time. */
    private static Range near(Range range) {
        if (range.low() == null && range.high() != null && range.high().value() instanceof BigDecimal high) {
            return new Range(new End(high.subtract(LITTLE).max(BigDecimal.ZERO), true), range.high());
        }
        return range;
    }

    private static @Nullable Object some(Range range) {
        End end = range.low() == null ? range.high() : range.low();
        return end == null ? null : end.value();
    }

    private static Object middle(Range range, Object unit) {
        Object low = range.low() == null ? null : range.low().value();
        Object high = range.high() == null ? null : range.high().value();
        if (unit instanceof Duration hour) {
            Duration from = low == null ? Duration.ZERO : (Duration) low;
            Duration more = from.isZero() ? from.plus(hour.multipliedBy(2)) : from.plus(from.dividedBy(2));
            return high == null ? more : from.plus(((Duration) high).minus(from).dividedBy(2));
        }
        BigDecimal from = low == null ? BigDecimal.ZERO : (BigDecimal) low;
        BigDecimal more = from.signum() == 0 ? BigDecimal.ONE : from.multiply(MORE);
        return high == null ? more : from.add((BigDecimal) high).divide(LITTLE);
    }

    private static Duration time(Duration middle, Range range) {
        for (Duration unit : ROUND) {
            Duration round = unit.multipliedBy(middle.dividedBy(unit));
            boolean isLow = range.low() != null && range.low().value().equals(round);
            if (range.contains(round) && !isLow && !round.isZero()) {
                return round;
            }
        }
        return middle;
    }

    private static BigDecimal number(BigDecimal middle, Range range) {
        for (int decimals = 0; decimals < middle.scale(); decimals++) {
            BigDecimal round = middle.setScale(decimals, RoundingMode.HALF_EVEN);
            boolean isLow =
                    range.low() != null && Range.compare(round, range.low().value()) == 0;
            if (range.contains(round) && !isLow && round.signum() != 0) {
                return round;
            }
        }
        return middle;
    }

    private static Temporal moment(Temporal end, Range range) {
        int step = range.low() == null ? -10 : 10;
        boolean isTime = end instanceof LocalTime;
        Temporal moved = end.plus(step, isTime ? ChronoUnit.MINUTES : ChronoUnit.DAYS);
        return range.contains(moved) ? moved : end;
    }
}
