package io.makegood.terms.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that is done to what one breach is worth, and to the sum of several. */
class AdjustmentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.99  | {atLeast: 5.00}                        | 5.00
            5.00  | {atLeast: 5.00}                        | 5.00
            5.01  | {atLeast: 5.00}                        | 5.01
            29.99 | {atMost: 30.00}                        | 29.99
            30.00 | {atMost: 30.00}                        | 30.00
            30.01 | {atMost: 30.00}                        | 30.00
            30.01 | {atMost: {percent: 20, of: price}}     | 20.00
            9.99  | {atLeast: {least: [price, 10]}}        | 10.00
            9.99  | {atMost: fee}                          | 9.99
            9.99  | {atLeast: fee}                         | 9.99
            10.00 | {percent: 50}                          | 5.00
            10.00 | {percent: 150}                         | 15.00
            10.00 | {percent: 0}                           | 0.00
            10.00 | {percent: fee}                         | 10.00
            10.00 | {times: 3}                             | 30.00
            10.00 | {times: passengers}                    | 10.00
            10.00 | {times: fee}                           | 10.00
            10.00 | {minus: 3.50}                          | 6.50
            10.00 | {minus: 10.00}                         | 0.00
            10.00 | {minus: 10.01}                         | 0.00
            10.00 | {minus: had}                           | 10.00
            10.00 | {minus: fee}                           | 10.00
            10.00 | {minus: {percent: 4, of: price}}       | 6.00
            10.01 | {round: {mode: up, to: 0.05}}          | 10.05
            10.05 | {round: {mode: up, to: 0.05}}          | 10.05
            100.01 | {round: {mode: up, to: 100}}          | 200.00
            100.00 | {round: {mode: up, to: 100}}          | 100.00
            99.99 | {round: {mode: down, to: 100}}         | 0.00
            3.99  | {dropBelow: 4.00}                      | 0.00
            4.00  | {dropBelow: 4.00}                      | 4.00
            1.00  | {dropTo: 1.00}                         | 0.00
            1.01  | {dropTo: 1.00}                         | 1.01
            """)
    void each_kind_of_adjustment_at_its_bounds(String worth, String adjustment, String owed) {
        String fields = "pay: {amount: %s}, %s: [%s]";

        assertThat(owed(fields.formatted(worth, "then", adjustment))).isEqualTo(owed);
        assertThat(owed(fields.formatted(worth, "total", adjustment))).isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                            | 10.00
            {rerouted: true}              | 5.00
            {rerouted: true, had: 0.01}   | 4.00
            {had: 2, passengers: 4}       | 36.00
            """)
    void adjustments_have_conditions_of_their_own_and_follow_one_another(String facts, String owed) {
        Tariff tariff = Tariff.award("""
                pay: {amount: 10}, then: [
                  {percent: 50, when: {rerouted: true}},
                  {minus: 1, when: had > 0},
                  {times: passengers}]""").with(facts);

        assertThat(tariff.owed(tariff.late("PT1H"))).isEqualTo(owed);
    }

    @Test
    void they_are_done_in_the_order_in_which_they_are_listed() {
        assertThat(owed("pay: {amount: 10}, then: [{times: 3}, {atMost: 20}]")).isEqualTo("20.00");
        assertThat(owed("pay: {amount: 10}, then: [{atMost: 20}, {times: 3}]")).isEqualTo("30.00");
        assertThat(owed("pay: {amount: 10}, then: [{minus: 8}, {atLeast: 5}]")).isEqualTo("5.00");
        assertThat(owed("pay: {amount: 10}, then: [{atLeast: 5}, {minus: 8}]")).isEqualTo("2.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pay: {none: told ahead}, then: [{atLeast: 5}]
            pay: {amount: fee}, then: [{atLeast: 5}]
            pay: {percent: 50, of: fee}, then: [{atLeast: 5}]
            pay: {percent: 0, of: price}, then: [{atLeast: 5}]
            pay: {amount: had}, then: [{atLeast: 5}]
            pay: {amount: had - 3}, then: [{atLeast: 5}]
            pay: {per: PT12H, each: {amount: 5}}, then: [{atLeast: 5}]
            pay: {tiers: [{from: PT12H, amount: 7}]}, then: [{atLeast: 5}]
            pay: {choose: [{when: {seat: first}, amount: 7}]}, then: [{atLeast: 5}]
            pay: {none: told ahead}, total: [{atLeast: 5}]
            pay: {amount: had}, total: [{atLeast: 5}]
            pay: {amount: 7}, then: [{minus: 8}], total: [{atLeast: 5}]
            """)
    void a_floor_lifts_small_sums_not_none(String fields) {
        assertThat(owed(fields)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pay: {amount: had - 3}
            pay: {amount: 5}, then: [{percent: had - 50}]
            pay: {amount: 5}, then: [{times: had - 2}]
            pay: {amount: 5}, then: [{atMost: had - 1}]
            pay: {amount: 5}, total: [{atMost: had - 1}]
            """)
    void nothing_is_ever_owed_by_the_customer(String fields) {
        assertThat(owed(fields)).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pay: {amount: had - 3}                             | /awards/0/pay   | -3
            pay: {amount: 5}, then: [{percent: had - 50}]      | /awards/0/pay   | -2.50
            pay: {amount: 5}, total: [{atMost: had - 1}]       | /awards/0/total | -1
            """)
    void what_would_be_less_than_nothing_is_nothing_and_the_trace_says_so(String fields, String rule, BigDecimal less) {
        Tariff tariff = Tariff.award(fields);

        assertThat(tariff.one(tariff.late("PT1H")).steps())
                .last()
                .isEqualTo(Step.of(rule, Did.NEGATIVE, BigDecimal.ZERO, less));
    }

    @Test
    void a_breach_that_would_be_worth_less_than_nothing_takes_nothing_from_the_others() {
        Tariff tariff = Tariff.of(
                "awards: [{id: one, for: repair, pay: {choose: [{when: {reason: paid}, amount: had - 3}, {amount: 5}]}}]");

        assertThat(tariff.owed(tariff.repair(1, "{reason: paid}"), tariff.repair(2, "{late: PT1H}")))
                .isEqualTo("5.00");
    }

    @Test
    void small_sums_are_collected_until_they_reach_the_bound() {
        Tariff tariff = Tariff.of("awards: [{id: one, for: repair, pay: {amount: 1.50}, total: [{dropBelow: 4.00}]}]");

        assertThat(tariff.owed(breaches(tariff, 2))).isEqualTo("0.00");
        assertThat(tariff.owed(breaches(tariff, 3))).isEqualTo("4.50");
    }

    @Test
    void what_is_done_to_each_breach_is_done_before_what_is_done_to_the_sum() {
        Tariff tariff = Tariff.of(
                "awards: [{id: one, for: repair, pay: {amount: 9}, then: [{atMost: 5}], total: [{atMost: 12}]}]");

        assertThat(tariff.owed(breaches(tariff, 2))).isEqualTo("10.00");
        assertThat(tariff.owed(breaches(tariff, 3))).isEqualTo("12.00");
    }

    @Test
    void what_is_done_to_the_sum_may_go_by_the_number_of_breaches() {
        Tariff tariff = Tariff.of(
                "awards: [{id: one, for: repair, pay: {amount: 10}, total: [{percent: 50, when: {count: {from: 3}}}]}]");

        assertThat(tariff.owed(breaches(tariff, 2))).isEqualTo("20.00");
        assertThat(tariff.owed(breaches(tariff, 3))).isEqualTo("15.00");
    }

    @Test
    void where_a_count_was_measured_that_is_the_count() {
        Tariff tariff = Tariff.of("awards: [{id: one, for: punctual, pay: {amount: 2}, total: [{times: count}]}]");

        assertThat(tariff.owed(tariff.verdict(1, "punctual", "", Verdict.State.BREACHED, "{count: 7}")))
                .isEqualTo("14.00");
    }

    @Test
    void a_bound_that_is_not_reached_leaves_no_step() {
        assertThat(steps("pay: {amount: 10}, then: [{atMost: {percent: 20, of: price}}, {atLeast: 2}, {minus: had}]"))
                .containsExactly(Did.JUDGED, Did.AMOUNT);
        assertThat(steps("pay: {amount: 21}, then: [{atMost: {percent: 20, of: price}}]"))
                .containsExactly(Did.JUDGED, Did.AMOUNT, Did.AMOUNT, Did.PERCENT, Did.CAP);
    }

    private static Iterable<Did> steps(String fields) {
        Tariff tariff = Tariff.award(fields);
        return tariff.one(tariff.late("PT1H")).steps().stream().map(Step::did).toList();
    }

    private static String owed(String fields) {
        Tariff tariff = Tariff.award(fields);
        return tariff.owed(tariff.late("PT1H"));
    }

    private static Verdict[] breaches(Tariff tariff, int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(number -> tariff.repair(number, "{late: PT1H}"))
                .toArray(Verdict[]::new);
    }
}
