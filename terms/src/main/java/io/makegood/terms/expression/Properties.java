package io.makegood.terms.expression;

import static io.makegood.terms.expression.Type.DATE;
import static io.makegood.terms.expression.Type.DATE_TIME;
import static io.makegood.terms.expression.Type.DURATION;
import static io.makegood.terms.expression.Type.NUMBER;
import static io.makegood.terms.expression.Type.PERIOD;
import static io.makegood.terms.expression.Type.TIME;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The numbers that make up dates, times and lengths, such as {@code late.hours}: of PT26H that is 2, and 1 the days. */
final class Properties {

    private static final Map<String, ToLongFunction<Object>> OF_DATE = Map.of(
            "year", field(ChronoField.YEAR),
            "month", field(ChronoField.MONTH_OF_YEAR),
            "day", field(ChronoField.DAY_OF_MONTH),
            "weekday", field(ChronoField.DAY_OF_WEEK));

    private static final Map<String, ToLongFunction<Object>> OF_TIME = Map.of(
            "hour", field(ChronoField.HOUR_OF_DAY),
            "minute", field(ChronoField.MINUTE_OF_HOUR),
            "second", field(ChronoField.SECOND_OF_MINUTE));

    private static final Map<Type, Map<String, ToLongFunction<Object>>> KNOWN = Map.of(
            DATE,
            OF_DATE,
            TIME,
            OF_TIME,
            DATE_TIME,
            both(),
            DURATION,
            Map.of(
                    "days", length -> ((Duration) length).toDays(),
                    "hours", length -> ((Duration) length).toHours() % 24,
                    "minutes", length -> ((Duration) length).toMinutes() % 60,
                    "seconds", length -> ((Duration) length).toSeconds() % 60),
            PERIOD,
            Map.of(
                    "years", period -> ((Period) period).getYears(),
                    "months", period -> ((Period) period).getMonths()));

    private Properties() {}

    static Term of(Term owner, String property) {
        Map<String, ToLongFunction<Object>> known = KNOWN.getOrDefault(owner.type(), Map.of());
        ToLongFunction<Object> part = known.get(property);
        if (part == null) {
            throw new ExpressionRefused(
                    "asks a %s for its '%s'".formatted(owner.type(), property),
                    known.isEmpty() ? "use it as it is" : "known here: " + Words.list(known.keySet()));
        }
        return Term.of(NUMBER, List.of(owner), value -> BigDecimal.valueOf(part.applyAsLong(value.get(0))));
    }

    private static ToLongFunction<Object> field(ChronoField field) {
        return time -> ((TemporalAccessor) time).getLong(field);
    }

    private static Map<String, ToLongFunction<Object>> both() {
        Map<String, ToLongFunction<Object>> both = new TreeMap<>(OF_DATE);
        both.putAll(OF_TIME);
        return Map.copyOf(both);
    }
}
