package io.makegood.terms.pay;

import io.makegood.terms.Measure;
import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * So much for every unit of what was measured, after an offset, up to a number of units.
 *
 * @param unit of a duration; null when what is measured is counted in days already
 * @param after the offset, in units of what is measured
 * @param started whether a unit counts once it has begun, not only when it is full
 * @param first paid once, whatever was measured
 */
public record Accrual(
        String pointer,
        Measure by,
        @Nullable Duration unit,
        Offset after,
        boolean started,
        @Nullable Pay first,
        List<Rate> rates,
        @Nullable Integer most)
        implements Pay {

    /** What is paid for each of the units from one number to another, both included; the last is open. */
    public record Rate(String pointer, int from, @Nullable Integer to, Pay pay) {

        long units(long all) {
            long last = to == null ? all : Math.min(all, to);
            return Math.max(0, last - from + 1);
        }
    }

    /** From where units are counted: a time, or a number of days. */
    public record Offset(Duration time, int days) {

        public static final Offset NONE = new Offset(Duration.ZERO, 0);
    }

    public Accrual {
        rates = List.copyOf(rates);
    }

    @Override
    public @Nullable BigDecimal worth(Sheet sheet) {
        long units = units(sheet.value(by.word()));
        BigDecimal total = first == null ? BigDecimal.ZERO : first.worth(sheet);
        for (Rate rate : rates) {
            total = plus(total, rate, rate.units(units), sheet);
        }
        sheet.step(Step.of(pointer, Did.ACCRUAL, total, units, unit == null ? by : unit));
        return total;
    }

    private static @Nullable BigDecimal plus(@Nullable BigDecimal total, Rate rate, long units, Sheet sheet) {
        if (units == 0 || total == null) {
            return total;
        }
        BigDecimal each = rate.pay().worth(sheet);
        return each == null ? null : total.add(each.multiply(BigDecimal.valueOf(units)));
    }

    long units(@Nullable Object measured) {
        long units = 0;
        if (measured instanceof Duration time && unit != null) {
            units = units(time.minus(after.time()), unit);
        } else if (measured instanceof BigDecimal days) {
            units = Math.max(0, days.longValue() - after.days());
        }
        return most == null ? units : Math.min(units, most);
    }

    private long units(Duration time, Duration unit) {
        if (time.isNegative() || time.isZero()) {
            return 0;
        }
        BigInteger[] parts = nanos(time).divideAndRemainder(nanos(unit));
        boolean begun = started && parts[1].signum() > 0;
        return parts[0].longValueExact() + (begun ? 1 : 0);
    }

    private static BigInteger nanos(Duration time) {
        return BigInteger.valueOf(time.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(time.getNano()));
    }
}
