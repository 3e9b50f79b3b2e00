package io.makegood.terms.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    private static final Duration GENEROUS = Duration.ofSeconds(20);

    @Test
    void a_text_has_at_most_500_characters() {
        taken(" ".repeat(499) + "1");
        refused(" ".repeat(500) + "1", "has more than 500 characters");
    }

    @Test
    void a_string_has_at_most_200_characters() {
        taken("\"%s\"".formatted("a".repeat(200)));
        refused("\"%s\"".formatted("a".repeat(201)), "has a text of more than 200 characters");
    }

    @ParameterizedTest
    @CsvSource({"(,)", "[1..(1 + ,)]", "abs(,)", "-(,)"})
    void brackets_are_nested_at_most_6_deep(String open, String close) {
        refused(open.repeat(7) + "1" + close.repeat(7), "nests brackets more than 6 deep");
    }

    @Test
    void brackets_may_be_nested_6_deep_and_stand_beside_each_other() {
        taken("(".repeat(6) + "1" + ")".repeat(6));
        taken("abs(".repeat(6) + "1" + ")".repeat(6));
        taken("(1) + (2) + (3) + (4) + (5) + (6) + (7)");
        taken("\"((((((((\" = \"[[[[[[[[\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (1                               | has a bracket that is not closed
            [1                               | has a bracket that is not closed
            1 in [1..2                       | has a bracket that is not closed
            1)                               | has a ) that closes no bracket
            1]                               | has a ] that closes no bracket
            (1]                              | has a ] that closes no bracket
            1 in ]1..2[                      | has a ] that closes no bracket
            (1 in [1..2] and 1 in ](1)       | has a ] that closes no bracket
            """)
    void brackets_close(String text, String sentence) {
        refused(text, sentence);
    }

    @Test
    void there_are_at_most_6_ifs() {
        taken("if intraEu then 1 else ".repeat(6) + "2");
        refused("if intraEu then 1 else ".repeat(7) + "2", "has 'if' more than 6 times");
        refused("if intraEu then 1 else" + "if intraEu then 1 else ".repeat(6) + "2", "has 'if' more than 6 times");
        taken("\"" + "if ".repeat(7) + "\"");
    }

    @Test
    void there_are_at_most_100_parts() {
        taken("[1%s]".formatted(",1".repeat(98)));
        refused("[1%s]".formatted(",1".repeat(99)), "has more than 100 parts");
    }

    @Test
    void the_value_looked_for_counts_as_often_as_it_is_compared() {
        taken("km in (1%s)".formatted(",1".repeat(48)));
        refused("km in (1%s)".formatted(",1".repeat(49)), "has more than 100 parts");
        taken("max(1%s) between 1 and 2".formatted(",1".repeat(45)));
        refused("max(1%s) between 1 and 2".formatted(",1".repeat(46)), "has more than 100 parts");
    }

    @Test
    void parts_are_nested_at_most_20_deep() {
        taken("1" + " + 1".repeat(19));
        refused("1" + " + 1".repeat(20), "is nested more than 20 deep");
        taken("(1%s) + (1%s)".formatted(" + 1".repeat(18), " + 1".repeat(18)));
    }

    @Test
    void a_number_has_at_most_15_digits_before_the_point_and_9_after() {
        taken("9".repeat(15) + "." + "9".repeat(9));
        refused("1" + "0".repeat(15), "has a number that is too long");
        refused("0." + "0".repeat(9) + "1", "has a number that is too long");
    }

    @Test
    void numbers_given_have_at_most_100_digits_either_way() {
        givenTaken(new BigDecimal("9".repeat(100)));
        givenRefused(new BigDecimal("9".repeat(101)));
        givenTaken(new BigDecimal("1E100"));
        givenRefused(new BigDecimal("1E101"));
        givenTaken(new BigDecimal("1E-100"));
        givenRefused(new BigDecimal("1E-101"));
        givenRefused(new BigDecimal("1E2147483647"));
    }

    @ParameterizedTest
    @CsvSource({"price,BigInteger", "ticket,BigInteger", "day,BigInteger", "opens,BigInteger", "intraEu,BigInteger"})
    void values_given_are_of_the_declared_type(String name, String given) {
        Expression expression = Holiday.compiled(name);

        assertThatThrownBy(() -> expression.evaluate(Holiday.with(name, java.math.BigInteger.ONE)))
                .isInstanceOf(ExpressionFailed.class)
                .hasMessage("'%s' is given as a %s that is no %s", name, given, expression.type());
    }

    @Test
    void doubles_are_no_numbers() {
        givenRefused(1.5);
    }

    @Test
    void a_period_has_no_days() {
        Expression expression = Holiday.compiled("validity");

        assertThat(expression.evaluate(Holiday.with("validity", Period.ofMonths(12))))
                .isEqualTo(Period.ofYears(1));
        assertThatThrownBy(() -> expression.evaluate(Holiday.with("validity", Period.of(0, 1, 1))))
                .isInstanceOf(ExpressionFailed.class);
    }

    static Stream<List<?>> no_numbers() {
        return Stream.of(Collections.singletonList(null), List.of("a"), Arrays.asList(1, 2.5), List.of(List.of(1)));
    }

    @ParameterizedTest
    @MethodSource("no_numbers")
    void a_list_holds_values_of_its_type_alone(List<?> given) {
        Expression expression = Holiday.compiled("count(amounts)");

        assertThatThrownBy(() -> expression.evaluate(Holiday.with("amounts", given)))
                .isInstanceOf(ExpressionFailed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "late"})
    void what_is_given_for_names_not_referred_to_does_not_matter(String text) {
        assertThatCode(() -> Holiday.compiled(text).evaluate(Holiday.with("price", "free")))
                .doesNotThrowAnyException();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "(".repeat(10_000) + "1" + ")".repeat(10_000),
                "1" + " + 1".repeat(25_000),
                "\"".repeat(100_001),
                "\\".repeat(100_000),
                "\"" + "\\\"".repeat(240),
                "(".repeat(250) + "1" + ")".repeat(249),
                "km in ](".repeat(30) + "1" + ")".repeat(30),
                "(km in ](".repeat(20) + "1" + ")".repeat(20),
                "(for x in 1..2 return x in ](".repeat(15) + "1" + ")".repeat(15),
                "if (".repeat(100),
                "if ".repeat(160),
                "ifx".repeat(160),
                "if a then ".repeat(45),
                "for x in ".repeat(50),
                "some x in ".repeat(45),
                "function(x) ".repeat(40),
                "{a:".repeat(160),
                "amounts[".repeat(60),
                "1 between ".repeat(49),
                "1 in ".repeat(99),
                "not(".repeat(100),
                "-".repeat(500),
                "<".repeat(500),
                "a ".repeat(250),
                "a.".repeat(250),
                "1".repeat(500),
                "/*".repeat(250),
                "matches(\"" + "a".repeat(100) + "\", \"(a+)+b\")",
                "if if if (if if if (if (if ([(1 and 1 and 1)])))",
                "abs((".repeat(3) + "1" + " and 1".repeat(60) + " and" + "))".repeat(3),
                "km in ([".repeat(3) + "1" + " + 1".repeat(80) + " +" + "])".repeat(3));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_text_is_refused_at_once(String text) {
        assertTimeoutPreemptively(
                GENEROUS, () -> assertThatThrownBy(() -> Holiday.compiled(text)).isInstanceOf(ExpressionRefused.class));
    }

    private static void taken(String text) {
        assertThatCode(() -> Holiday.compiled(text)).doesNotThrowAnyException();
    }

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> Holiday.compiled(text))
                .isInstanceOfSatisfying(
                        ExpressionRefused.class,
                        refused -> assertThat(refused.sentence()).isEqualTo(sentence));
    }

    private static void givenTaken(Object price) {
        assertThatCode(() -> Holiday.compiled("floor(price * price)").evaluate(Holiday.with("price", price)))
                .doesNotThrowAnyException();
    }

    private static void givenRefused(Object price) {
        assertThatThrownBy(() -> Holiday.compiled("price").evaluate(Holiday.with("price", price)))
                .isInstanceOf(ExpressionFailed.class);
    }
}
