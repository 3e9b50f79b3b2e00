package io.makegood.terms.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever knows FEEL knows our expressions: an engine for all of FEEL answers the same. */
class AsInFeelTest {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.create().build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "price / (2 * seats)",
                "50 / 6",
                "2 / 3 + 0.1",
                "999999999999999 * 999999999999999 * 999999999999999",
                "10 - 2 - 3 * 4",
                "-price + 1",
                "km > 1500 and not(intraEu)",
                "km >= 1500 or intraEu and km < 3",
                "if ticket = \"return\" then price / 2 else price",
                "departure - departureUtc",
                "departure + duration(\"P6M\") - departure",
                "late in [duration(\"PT15M\")..duration(\"PT30M\"))",
                "km in (1, 2, [1500..1600])",
                "km in (< 3, > 5)",
                "km in (1..1500)",
                "km in [3, 1500]",
                "km in amounts",
                "km between 1500 and 1501",
                "km != 1500",
                "max(price, 5)",
                "min(amounts)",
                "sum(amounts)",
                "count(amounts)",
                "list contains(replacedDays, day)",
                "day in replacedDays",
                "day + duration(\"PT47H\")",
                "day - duration(\"PT1H\")",
                "day + duration(\"P1M\")",
                "day - date(\"2025-12-01\")",
                "opens + duration(\"PT20H\")",
                "opens - time(\"10:00:00\")",
                "late + duration(\"P1D\")",
                "late * 2",
                "validity + duration(\"P11M\")",
                "validity > duration(\"P1Y\")",
                "late.days + late.hours + late.minutes + late.seconds",
                "validity.years + validity.months",
                "day.year + day.month + day.day + day.weekday",
                "departure.hour + departure.minute + departure.second",
                "floor(-1.5)",
                "ceiling(price, 1)",
                "decimal(2.5, 0)",
                "round up(1.01, 1)",
                "round down(1.09, 1)",
                "round half up(2.5, 0)",
                "abs(late)",
                "string length(ticket)",
                "upper case(ticket)",
                "starts with(ticket, \"re\")",
                "day of week(day)",
                "date(departure)",
                "years and months duration(date(\"2025-01-31\"), day)",
                "fee + 1",
                "fee < 1",
                "fee = null",
                "absent and false",
                "absent or false",
                "absent or true",
                "not(absent)",
                "max(1, fee)",
                "sum(noAmounts)",
                "absentDuration.days"
            })
    void means_what_it_means_in_feel(String text) {
        Object inFeel = ENGINE.evaluateExpression(text, values()).result();

        assertThat(comparable(Holiday.valueOf(text))).isEqualTo(comparable(inFeel));
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = Holiday.with("fee", null);
        values.put("absent", null);
        values.put("absentDuration", null);
        return values;
    }

    private static Object comparable(@Nullable Object value) {
        if (value instanceof scala.math.BigDecimal number) {
            return comparable(number.bigDecimal());
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : String.valueOf(value);
    }
}
