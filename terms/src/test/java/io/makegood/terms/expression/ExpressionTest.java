package io.makegood.terms.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price / (2 * seats)                                       | 16.65
            price * 0.25                                              | 24.9750
            0.1 + 0.2                                                 | 0.3
            50 / 6                                                    | 8.333333333333333333333333333333333
            2 / 3                                                     | 0.6666666666666666666666666666666667
            999999999999999 * 999999999999999                         | 999999999999998000000000000001
            price / 0.5                                               | 199.8
            -price + 1                                                | -98.90
            10 - 2 - 3                                                | 5
            2 + 3 * 4                                                 | 14
            (2 + 3) * 4                                               | 20
            if ticket = "return" then price / 2 else price            | 49.95
            if ticket = "single" then price / 2 else price            | 99.90
            if km > 1500 then 3 else if km > 1000 then 2 else 1       | 2
            "return"                                                  | return
            @"P1D"                                                    | PT24H
            """)
    void is_worked_out_exactly(String text, String value) {
        assertThat(Holiday.shown(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            late + duration("PT40M")                                  | PT27H10S
            late - duration("P1D")                                    | PT2H20M10S
            late * 1.5                                                | PT39H30M15S
            2 * late                                                  | PT52H40M20S
            late / 4                                                  | PT6H35M2.5S
            duration("P60D") / 2                                      | PT720H
            duration("PT0.000000001S") / 2                            | PT0S
            duration("PT0.000000003S") / 2                            | PT0.000000002S
            duration("PT90M") / duration("PT1H")                      | 1.5
            -late                                                     | PT-26H-20M-10S
            duration("-PT1.5S") * 3                                   | PT-4.5S
            validity + duration("P1M")                                | P1Y3M
            validity - duration("P1Y3M")                              | P-1M
            duration("P2Y") - duration("P1M")                         | P1Y11M
            -validity                                                 | P-1Y-2M
            day + duration("P14D")                                    | 2026-02-14
            duration("P14D") + day                                    | 2026-02-14
            day + duration("PT47H59M")                                | 2026-02-01
            day - duration("P31D")                                    | 2025-12-31
            day + duration("P1M")                                     | 2026-02-28
            duration("P1M") + day                                     | 2026-02-28
            day - duration("P2M")                                     | 2025-11-30
            day - date("2026-01-01")                                  | PT720H
            departure + duration("PT30M")                             | 2026-01-31T01:00+01:00[Europe/Berlin]
            duration("PT30M") + departure                             | 2026-01-31T01:00+01:00[Europe/Berlin]
            departure - duration("PT1H")                              | 2026-01-30T23:30+01:00[Europe/Berlin]
            departure + duration("P6M")                               | 2026-07-31T00:30+02:00[Europe/Berlin]
            duration("P6M") + departure                               | 2026-07-31T00:30+02:00[Europe/Berlin]
            departure - duration("P1M")                               | 2025-12-31T00:30+01:00[Europe/Berlin]
            departure - departureUtc                                  | PT0S
            departure - date and time("2026-01-30T22:00:00Z")         | PT1H30M
            opens + duration("PT30M")                                 | 10:00:15
            duration("PT30M") + opens                                 | 10:00:15
            opens - duration("PT10H")                                 | 23:30:15
            opens - time("10:00:00")                                  | PT-29M-45S
            """)
    void computes_with_dates_times_and_lengths(String text, String value) {
        assertThat(Holiday.shown(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fee                                     | null
            fee + 1                                 | null
            1 / fee                                 | null
            -fee                                    | null
            fee = 1                                 | null
            fee != 1                                | null
            1 < fee                                 | null
            fee in [1..2]                           | null
            fee in (1, 2)                           | null
            fee in amounts                          | null
            1 in absentAmounts                      | null
            1 in [1, fee]                           | null
            max(1, fee)                             | null
            absentDuration.days                     | null
            not(absent)                             | null
            absent and true                         | null
            true and absent                         | null
            absent or false                         | null
            false or absent                         | null
            if absent then 1 else 2                 | null
            if fee > 1 then 1 else 2                | null
            null                                    | null
            absent and false                        | false
            false and absent                        | false
            absent or true                          | true
            true or absent                          | true
            fee = null                              | true
            null = fee                              | true
            fee != null                             | false
            price = null                            | false
            price != null                           | true
            null = null                             | true
            fee in (1, null)                        | true
            if fee = null then 5 else fee           | 5
            if true then 1 else fee                 | 1
            if intraEu then null else 1             | null
            (if fee = null then 1 else fee) in [1..2]         | true
            (if fee = null then 1 else fee) between 2 and 3   | false
            """)
    void is_null_if_something_it_needs_is_absent(String text, String value) {
        assertThat(Holiday.shown(text)).isEqualTo(value);
    }

    @Test
    void takes_a_name_given_as_null_for_an_absent_one() {
        assertThat(Holiday.compiled("price + 1").evaluate(Holiday.with("price", null)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true and true   | true
            true and false  | false
            false and true  | false
            false and false | false
            true or true    | true
            true or false   | true
            false or true   | true
            false or false  | false
            intraEu and true | true
            true and intraEu | true
            intraEu or false | true
            false or intraEu | true
            not(true)       | false
            not(false)      | true
            """)
    void knows_logic(String text, String value) {
        assertThat(Holiday.shown(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price                        | NUMBER
            km > 1                       | BOOLEAN
            ticket                       | TEXT
            day                          | DATE
            opens                        | TIME
            departure                    | DATE_TIME
            departure - departureUtc     | DURATION
            validity                     | PERIOD
            [1, price]                   | NUMBERS
            null                         | NOTHING
            if true then 1 else null     | NUMBER
            if true then null else 1     | NUMBER
            if true then null else null  | NOTHING
            """)
    void knows_its_type_before_any_value(String text, Type type) {
        assertThat(Holiday.compiled(text).type()).isEqualTo(type);
    }

    @Test
    void knows_the_names_it_refers_to() {
        assertThat(Holiday.compiled("if km > 1 then price else price + km").names())
                .containsExactly("km", "price");
    }

    @ParameterizedTest
    @CsvSource({"1 + 1,true", "if true then 1 else 2,true", "price,false", "if true then 1 else price,false"})
    void is_constant_if_it_refers_to_no_name(String text, boolean constant) {
        assertThat(Holiday.compiled(text).isConstant()).isEqualTo(constant);
    }

    @Test
    void keeps_its_text() {
        assertThat(Holiday.compiled(" price  + 1")).hasToString(" price  + 1");
        assertThat(Holiday.compiled(" price  + 1").text()).isEqualTo(" price  + 1");
    }

    @Test
    void answers_numbers_as_decimals_whatever_they_are_given_as() {
        assertThat(Holiday.valueOf("km")).isEqualTo(new BigDecimal("1500"));
        assertThat(Holiday.valueOf("seats")).isEqualTo(new BigDecimal("3"));
        assertThat(Holiday.valueOf("amounts"))
                .isEqualTo(List.of(new BigDecimal("1.10"), BigDecimal.valueOf(2), BigDecimal.valueOf(3)));
    }

    @Test
    void answers_date_times_with_their_zone() {
        assertThat(Holiday.valueOf("departureUtc")).isEqualTo(ZonedDateTime.parse("2026-01-30T23:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"price / (seats - 3)", "late / (seats - 3)", "late / (late - late)"})
    void fails_if_it_divides_by_zero(String text) {
        Expression expression = Holiday.compiled(text);

        assertThatThrownBy(() -> expression.evaluate(Holiday.VALUES))
                .isInstanceOf(ExpressionFailed.class)
                .hasMessage("'%s' has no value: it divides by zero", text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            day + duration("P999999999Y") + duration("P999999999Y")
            late * 999999999999999
            departure + duration("P999999999Y")
            """)
    void fails_beyond_all_calendars(String text) {
        Expression expression = Holiday.compiled(text);

        assertThatThrownBy(() -> expression.evaluate(Holiday.VALUES)).isInstanceOf(ExpressionFailed.class);
    }

    @Test
    void gives_many_threads_the_same_answers() {
        Expression expression = Holiday.compiled("if km in [0..5000) then price / 3 else late / duration(\"PT1M\")");

        Map<Object, Long> answers = IntStream.range(0, 10_000)
                .parallel()
                .mapToObj(km -> expression.evaluate(Map.of("km", km, "price", 9, "late", Duration.ofMinutes(7))))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(answers).isEqualTo(Map.of(BigDecimal.valueOf(3), 5_000L, BigDecimal.valueOf(7), 5_000L));
    }
}
