package io.makegood.terms.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.makegood.terms.Known;
import io.makegood.terms.Remedy;
import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import io.makegood.terms.pricing.Verdict.State;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of pay, for a promise that cost 100.00. */
class PayTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {amount: 5.00}                               | 5.00
            {amount: "5.00"}                             | 5.00
            {amount: price}                              | 100.00
            {amount: price / (2 * 4)}                    | 12.50
            {amount: "if km <= 1000 then 250 else 400"}  | 250.00
            {percent: 25, of: price}                     | 25.00
            {percent: 0, of: price}                      | 0.00
            {percent: 12.5, of: price}                   | 12.50
            {percent: km / 100, of: price}               | 10.00
            {percent: 50, of: {percent: 30, of: price}}  | 15.00
            {percent: 50, of: {amount: 7}}               | 3.50
            {greatest: [{amount: 5}, {percent: 10, of: price}, 7]}  | 10.00
            {least: [{amount: 5}, {percent: 10, of: price}, 7]}     | 5.00
            {sum: [{amount: 5}, {percent: 10, of: price}, 7]}       | 22.00
            """)
    void a_value_a_share_and_what_becomes_of_several(String pay, String owed) {
        Tariff tariff = Tariff.paying(pay);

        assertThat(tariff.owed(tariff.late("PT1H"))).isEqualTo(owed);
    }

    @Test
    void an_amount_beyond_all_amounts_is_left_to_people() {
        Tariff tariff = Tariff.paying("{amount: price * km * 1000000000}");

        assertThat(tariff.with("{km: 9999}").owed(tariff.late("PT1H"))).isEqualTo("999900000000000.00");
        Priced beyond = tariff.with("{km: 10000}").price(tariff.late("PT1H")).get(0);
        assertThat(beyond.amount()).isEqualByComparingTo("0");
        assertThat(beyond.discretion()).isEqualTo("more than 15 digits before the point");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {amount: fee}                                            | 0.00
            {percent: 50, of: fee}                                   | 0.00
            {amount: price / had}                                    | 0.00
            {greatest: [{amount: fee}, {amount: 5}]}                 | 5.00
            {least: [{amount: fee}, {amount: 5}]}                    | 5.00
            {sum: [{amount: fee}, {amount: 5}, {none: told ahead}]}  | 5.00
            {sum: [{amount: fee}, {none: told ahead}]}               | 0.00
            """)
    void what_has_no_value_is_not_owed_and_does_not_count_among_several(String pay, String owed) {
        Tariff tariff = Tariff.paying(pay);

        assertThat(tariff.owed(tariff.late("PT1H"))).isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {percent: 0.333, of: price, round: up}                       | /awards/0/pay/round
            {round: up, tiers: [{percent: 0.333, of: price}]}            | /awards/0/pay/round
            {tiers: [{percent: 0.333, of: price, round: up}]}            | /awards/0/pay/tiers/0/round
            {choose: [{round: up, tiers: [{percent: 0.333, of: price}]}]} | /awards/0/pay/choose/0/round
            """)
    void what_is_rounded_at_once_names_the_place_that_says_so(String pay, String rule) {
        Tariff tariff = Tariff.paying(pay);

        assertThat(tariff.one(tariff.late("PT1H")).steps())
                .filteredOn(step -> step.did() == Did.ROUNDED)
                .singleElement()
                .satisfies(step -> assertThat(step.rule()).isEqualTo(rule));
    }

    @ParameterizedTest
    @CsvSource({
        "PT59M59.999999999S, 0.00",
        "PT1H, 10.00",
        "PT2H, 10.00",
        "PT2H0.000000001S, 20.00",
        "PT3H, 20.00",
        "PT3H59M59.999999999S, 20.00",
        "PT4H, 40.00",
        "PT4000H, 40.00",
    })
    void the_tier_that_the_lateness_falls_in_pays(String late, String owed) {
        Tariff tariff = Tariff.paying(
                "{tiers: [{from: PT1H, to: PT2H, amount: 10}, {above: PT2H, below: PT4H, amount: 20}, {from: PT4H, amount: 40}]}");

        assertThat(tariff.owed(tariff.late(late))).isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0, 3.00", "PT71H, 2, 3.00", "PT10H, 3, 9.00", "PT73H, 4, 9.00"})
    void tiers_go_by_another_measure_when_they_say_so(String late, int lateDays, String owed) {
        Tariff tariff = Tariff.paying("{by: lateDays, tiers: [{below: 3, amount: 3}, {from: 3, amount: 9}]}");

        assertThat(tariff.owed(tariff.arrival("{late: %s, lateDays: %d}".formatted(late, lateDays))))
                .isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0.00",
        "99.99, 0.00",
        "99.989, 10.00",
        "99, 10.00",
        "98.999, 25.00",
        "95, 25.00",
        "94.999, 100.00",
        "0, 100.00"
    })
    void tiers_of_uptime_go_by_its_percentage(String percent, String owed) {
        Tariff tariff = Tariff.of("""
                awards:
                - id: credit
                  for: uptime
                  pay:
                    tiers:
                    - {from: 99, below: 99.99, percent: 10, of: price}
                    - {from: 95, below: 99, percent: 25, of: price}
                    - {below: 95, amount: price}
                """);

        assertThat(tariff.owed(tariff.verdict(1, "uptime", "", State.BREACHED, "{percent: %s}".formatted(percent))))
                .isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource({"4, 0.00", "5, 10.00", "9, 10.00", "10, 20.00"})
    void tiers_of_a_count_go_by_the_count(int count, String owed) {
        Tariff tariff = Tariff.of(
                "awards: [{id: often, for: punctual, pay: {tiers: [{from: 5, below: 10, amount: 10}, {from: 10, amount: 20}]}}]");

        assertThat(tariff.owed(tariff.verdict(1, "punctual", "", State.BREACHED, "{count: %d}".formatted(count))))
                .isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                           | 5.00
            {seat: first}                | 10.00
            {seat: first, km: 1500}      | 10.00
            {seat: first, km: 1500.01}   | 30.00
            {seat: first, km: 3500}      | 30.00
            {seat: first, km: 3500.01}   | 10.00
            {km: 2000}                   | 5.00
            {km: 5000}                   | 7.00
            {km: 5000, rerouted: true}   | 7.00
            {rerouted: true}             | 6.00
            """)
    void the_first_whose_condition_holds_is_chosen(String facts, String owed) {
        Tariff tariff = Tariff.paying("""
                {choose: [
                  {when: {seat: first, km: {above: 1500, to: 3500}}, amount: 30},
                  {when: {seat: [first, other]}, amount: 10},
                  {when: km > 4000, amount: 7},
                  {when: {rerouted: true}, amount: 6},
                  {amount: 5}]}""".replace("[first, other]", "[first]")).with(facts);

        assertThat(tariff.owed(tariff.late("PT1H"))).isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                | 1.00
            {fee: 0}          | 2.00
            """)
    void a_name_without_a_value_matches_nothing_but_null(String facts, String owed) {
        Tariff tariff = Tariff.paying("{choose: [{when: {fee: null}, amount: 1}, {when: {fee: {from: 0}}, amount: 2}]}")
                .with(facts);

        assertThat(tariff.owed(tariff.late("PT1H"))).isEqualTo(owed);
    }

    @Test
    void when_no_condition_holds_nothing_is_owed() {
        Tariff tariff = Tariff.paying("{choose: [{when: {seat: first}, amount: 1}, {when: fee > 1, amount: 2}]}");

        Priced priced = tariff.one(tariff.late("PT1H"));

        assertThat(priced.amount()).isEqualTo("0.00");
        assertThat(priced.steps()).extracting(Step::did).endsWith(Did.NO_CHOICE);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0.00",
        "PT11H59M59.999999999S, 0.00",
        "PT12H, 35.00",
        "PT23H59M59S, 35.00",
        "PT24H, 70.00",
        "PT36H, 105.00",
        "PT360H, 105.00",
    })
    void so_much_is_paid_for_every_full_unit_up_to_the_most(String late, String owed) {
        Tariff tariff = Tariff.paying("{per: PT12H, each: {amount: 35}, most: 3}");

        assertThat(tariff.owed(tariff.late(late))).isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 75.00",
        "PT8H, 75.00",
        "PT8H0.000000001S, 110.00",
        "PT20H, 110.00",
        "PT20H0.000000001S, 145.00",
        "PT32H, 145.00",
        "PT33H, 180.00",
    })
    void a_unit_that_has_begun_counts_when_the_terms_say_so_and_the_first_is_paid_from_the_start(
            String lasted, String owed) {
        Tariff tariff = Tariff.paying(
                "{by: lasted, per: PT12H, count: started, after: PT8H, first: {amount: 75}, each: {amount: 35}}");

        assertThat(tariff.owed(tariff.arrival("{lasted: %s}".formatted(lasted))))
                .isEqualTo(owed);
    }

    /** 5.00 a day for the first two days, 10.00 for the next two, 20.00 from the fifth on. */
    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 5.00", "2, 10.00", "3, 20.00", "4, 30.00", "5, 50.00", "6, 70.00"})
    void rates_change_with_the_number_of_the_day(int lateDays, String owed) {
        Tariff tariff = Tariff.paying(
                "{per: day, each: [{to: 2, amount: 5}, {from: 3, to: 4, amount: 10}, {from: 5, amount: 20}]}");

        assertThat(tariff.owed(tariff.arrival("{lateDays: %d}".formatted(lateDays))))
                .isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.00", "3, 8.00", "12, 80.00", "13, 80.00"})
    void working_days_are_counted_after_an_offset_of_days(int days, String owed) {
        Tariff tariff = Tariff.paying("{per: workingDay, after: 2, each: {percent: 8, of: price}, most: 10}");

        assertThat(tariff.owed(tariff.arrival("{lateDays: 99, lateWorkingDays: %d}".formatted(days))))
                .isEqualTo(owed);
    }

    /** 8.00; 8.056, rounded to 8.06; then 8.06 × 1.042 = 8.39852, rounded to 8.40. */
    @ParameterizedTest
    @CsvSource({
        "2022-03-31, 8.00",
        "2022-04-01, 8.06",
        "2023-03-31, 8.06",
        "2023-04-01, 8.40",
        "2031-01-01, 8.40",
    })
    void a_rate_is_uplifted_from_day_to_day_and_compounds_on_what_was_rounded(String startedOn, String owed) {
        Tariff tariff = Tariff.paying("{indexed: 8.00, by: cpi, on: startedOn}");

        assertThat(tariff.owed(tariff.arrival("{startedOn: %s}".formatted(startedOn))))
                .isEqualTo(owed);
    }

    @Test
    void a_rate_of_a_day_that_nobody_knows_has_no_value() {
        Tariff tariff = Tariff.paying("{greatest: [{indexed: 8.00, by: cpi, on: bookedOn}, {amount: 1}]}");

        assertThat(tariff.owed(tariff.late("PT1H"))).isEqualTo("1.00");
        assertThat(tariff.with("{bookedOn: 2022-04-01}").owed(tariff.late("PT1H")))
                .isEqualTo("8.06");
    }

    @Test
    void nothing_is_paid_and_the_steps_say_why() {
        Tariff tariff = Tariff.paying("{none: told 14 days ahead}");

        Priced priced = tariff.one(tariff.late("PT1H"));

        assertThat(priced.isNothing()).isTrue();
        assertThat(priced.steps())
                .last()
                .isEqualTo(Step.of("/awards/0/pay", Did.NOTHING, BigDecimal.ZERO, "told 14 days ahead"));
    }

    @ParameterizedTest(name = "{0} km, late by {1}: {2}")
    @CsvSource({
        "1500, PT1H59M59.999999S, 1.00",
        "1500, PT2H, 2.00",
        "1500, PT8H, 2.00",
        "1500, PT8H0.000001S, 1.00",
        "1501, PT2H59M59.999999S, 1.00",
        "1501, PT3H, 2.00",
        "0, PT8H, 1.00"
    })
    void a_condition_may_begin_and_end_at_names(String km, String late, String owed) {
        Tariff tariff = Tariff.of("""
                let:
                  patience: if km <= 1500 then duration("PT2H") else duration("PT3H")
                  end: if km > 0 then duration("PT8H") else null
                awards:
                - {id: one, for: arrival, pay: {choose: [{when: {late: {from: patience, to: end}}, amount: 2}, {amount: 1}]}}
                """).with("{km: %s}".formatted(km));

        assertThat(tariff.owed(tariff.late(late))).isEqualTo(owed);
    }

    @Test
    void something_that_is_not_money_is_given_for_each_breach() {
        Tariff tariff = Tariff.of("awards: [{id: stamps, for: repair, pay: {inKind: 6 first-class stamps}}]");

        Priced priced = tariff.one(tariff.repair(1, "{late: PT1H}"), tariff.repair(2, "{late: PT1H}"));

        assertThat(priced.inKind()).isEqualTo(List.of("6 first-class stamps", "6 first-class stamps"));
        assertThat(priced.amount()).isEqualTo("0.00");
        assertThat(priced.isNothing()).isFalse();
    }

    @Test
    void what_is_left_to_people_has_no_amount() {
        Tariff tariff = Tariff.paying("{discretion: as staff see fit}");

        Priced priced = tariff.one(tariff.late("PT1H"));

        assertThat(priced.discretion()).isEqualTo("as staff see fit");
        assertThat(priced.amount()).isEqualTo("0.00");
        assertThat(priced.isNothing()).isFalse();
    }

    /** 12.5 % of 100.01 is 12.50125. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            up                       | 12.51
            down                     | 12.50
            half-up                  | 12.50
            {mode: up, to: 0.10}     | 12.60
            {mode: down, to: 5}      | 10.00
            {mode: half-up, to: 5}   | 15.00
            """)
    void any_of_them_may_be_rounded_at_once(String round, String owed) {
        Tariff tariff = Tariff.paying("{percent: 12.5, of: price, round: %s}".formatted(round))
                .with("{price: 100.01}");

        assertThat(tariff.owed(tariff.late("PT1H"))).isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource({"PT1H, voucher, COUPON, 4.00", "PT2H, cash, REFUND, 3.00"})
    void a_tier_may_be_given_in_a_form_of_its_own(String late, String form, Remedy.Kind kind, String owed) {
        Tariff tariff = Tariff.award("""
                remedies: [{kind: refund, as: cash}],
                pay: {tiers: [
                  {below: PT2H, amount: 4, remedy: {kind: coupon, as: voucher}},
                  {from: PT2H, amount: 3}]}""");

        Priced priced = tariff.one(tariff.late(late));

        assertThat(priced.remedy().as()).isEqualTo(form);
        assertThat(priced.remedy().kind()).isEqualTo(kind);
        assertThat(priced.amount()).isEqualTo(owed);
    }

    @Test
    void a_name_of_let_stands_for_anything_that_can_be_paid() {
        Tariff tariff = Tariff.of("""
                let:
                  full: {choose: [{when: {km: {to: 1500}}, amount: 250}, {amount: 400}]}
                  half: full / 2
                awards: [{id: one, for: arrival, pay: {tiers: [{below: PT4H, amount: half}, {amount: full}]}}]
                """);

        assertThat(tariff.owed(tariff.late("PT3H"))).isEqualTo("125.00");
        assertThat(tariff.owed(tariff.late("PT4H"))).isEqualTo("250.00");
        assertThat(tariff.with("{km: 1501}").owed(tariff.late("PT3H"))).isEqualTo("200.00");
    }

    @Test
    void each_step_names_its_rule_and_what_came_of_it() {
        Tariff tariff = Tariff.paying("{tiers: [{below: PT24H, amount: 5}, {from: PT24H, percent: 10, of: price}]}");

        assertThat(tariff.one(tariff.late("PT24H")).steps())
                .extracting(Step::rule, Step::did, step -> step.result() == null ? "" : Known.text(step.result()))
                .containsExactly(
                        tuple("/awards/0/for", Did.JUDGED, ""),
                        tuple("/awards/0/pay/tiers/1", Did.TIER, ""),
                        tuple("/awards/0/pay/tiers/1/of", Did.AMOUNT, "100"),
                        tuple("/awards/0/pay/tiers/1", Did.PERCENT, "10"));
    }
}
