package io.makegood.terms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Measure;
import io.makegood.terms.condition.Range;
import io.makegood.terms.condition.Range.End;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsideTest {

    @ParameterizedTest
    @CsvSource({
        "LATE, PT15M, PT30M, PT20M",
        "LATE, PT1H, PT2H, PT1H30M",
        "LATE, PT2H, , PT3H",
        "LATE, , P1D, PT12H",
        "LATE, PT0S, , PT2H",
        "LATE_DAYS, 3, , 4",
        "LATE_DAYS, 1, 3, 2",
        "PERCENT, 99.5, 99.9, 99.7",
        "PERCENT, , 95, 94",
        "PERCENT, 99, 99.99, 99.5",
        "STARTED_ON, , 2016-01-01, 2015-12-22",
        "STARTED_ON, 2016-01-01, , 2016-01-11"
    })
    void an_example_is_round_and_inside(
            Measure measure, @Nullable String from, @Nullable String below, String expected) {
        End low = from == null ? null : new End(value(measure, from), true);
        End high = below == null ? null : new End(value(measure, below), false);

        Object inside = Inside.of(measure, new Range(low, high));

        assertThat(String.valueOf(inside)).isEqualTo(expected);
    }

    private static Object value(Measure measure, String text) {
        return switch (measure.type()) {
            case DURATION -> Duration.parse(text);
            case DATE -> LocalDate.parse(text);
            default -> new BigDecimal(text);
        };
    }
}
