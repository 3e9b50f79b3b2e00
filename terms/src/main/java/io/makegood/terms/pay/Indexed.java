package io.makegood.terms.pay;

import io.makegood.terms.Rounding;
import io.makegood.terms.Sheet;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A rate that is uplifted from day to day: each step is rounded, and the next compounds on it. */
public record Indexed(
        String pointer, BigDecimal base, String index, String on, NavigableMap<LocalDate, BigDecimal> rates)
        implements Pay {

    public static Indexed of(
            String pointer, BigDecimal base, String index, String on, Map<LocalDate, BigDecimal> uplifts, Rounding to) {
        NavigableMap<LocalDate, BigDecimal> rates = new TreeMap<>();
        BigDecimal rate = base;
        for (Map.Entry<LocalDate, BigDecimal> uplift : new TreeMap<>(uplifts).entrySet()) {
            rate = to.apply(rate.add(rate.multiply(uplift.getValue()).movePointLeft(2)));
            rates.put(uplift.getKey(), rate);
        }
        return new Indexed(pointer, base, index, on, rates);
    }

    @Override
    public @Nullable BigDecimal worth(Sheet sheet) {
        LocalDate day = day(sheet.value(on));
        BigDecimal rate = day == null ? null : on(day);
        sheet.step(Step.of(pointer, Did.INDEXED, rate, base, day));
        return rate;
    }

    private BigDecimal on(LocalDate day) {
        Map.Entry<LocalDate, BigDecimal> latest = rates.floorEntry(day);
        return latest == null ? base : latest.getValue();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        if (value instanceof ZonedDateTime moment) {
            return moment.toLocalDate();
        }
        return value instanceof LocalDate day ? day : null;
    }
}
