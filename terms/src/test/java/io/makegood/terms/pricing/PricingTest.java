package io.makegood.terms.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Step;
import io.makegood.terms.Step.Did;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.Verdict.State;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From the verdicts that stand to what each award comes to. */
class PricingTest {

    /** 10 % of the price in cash, half as much again as a voucher, and miles for the first class. */
    private static final String CHOICE = """
            pay: {percent: 10, of: price}, remedies: [
              {when: {seat: first}, kind: points, as: miles, percent: 20000},
              {kind: coupon, as: voucher, percent: 150, expires: P1Y},
              {kind: refund, as: cash}],
            choice: {within: P14D, default: cash}""";

    private static final Tariff FIVE_EACH = Tariff.of("awards: [{id: one, for: repair, pay: {amount: 5}}]");

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"OPEN", "AT_RISK", "KEPT", "EXCUSED", "VOID"})
    void only_a_breach_is_owed_for(State state) {
        Priced priced = FIVE_EACH.one(FIVE_EACH.verdict(1, "repair", "", state, "{late: PT1H}"));

        assertThat(priced.isNothing()).isTrue();
        assertThat(priced.amount()).isEqualTo("0.00");
        assertThat(priced.decided()).isEqualTo(state != State.OPEN && state != State.AT_RISK);
        assertThat(priced.steps()).hasSize(1);
        assertThat(priced.steps().get(0).result()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"OPEN, open", "AT_RISK, at-risk", "KEPT, kept"})
    void what_was_judged_is_told_in_the_words_of_messages(State state, String word) {
        assertThat(FIVE_EACH
                        .one(FIVE_EACH.verdict(7, "repair", "fault-7", state, "{}"))
                        .steps())
                .containsExactly(Step.of("/awards/0/for", Did.JUDGED, BigDecimal.ZERO, 7, "repair", "fault-7", word));
    }

    @Test
    void an_excused_breach_names_the_exclusion_that_excuses_it() {
        Tariff tariff = Tariff.of("""
                exclusions:
                - {id: weather, reasons: [snow]}
                - {id: not-the-carrier, parties: [customer]}
                awards: [{id: one, for: arrival, pay: {amount: 5}}]
                """);
        Verdict excused = tariff.verdict(2, "arrival", "", State.EXCUSED, "{late: PT10H}");

        assertThat(tariff.one(Tariff.because(excused, "not-the-carrier")).steps())
                .containsExactly(
                        Step.of("/exclusions/1", Did.EXCUSED, BigDecimal.ZERO, 2, "arrival", "", "not-the-carrier"));
    }

    @ParameterizedTest
    @CsvSource({
        "outside of cities, /covers/1",
        "shopping festival, /off/0",
        "the order was taken back, /awards/0/for",
    })
    void a_void_promise_names_the_rule_by_which_nothing_was_promised(String because, String rule) {
        Tariff tariff = Tariff.of("""
                covers:
                - {when: {seat: first}, because: only first class}
                - {when: {rerouted: false}, because: outside of cities}
                off: [{from: 06-18, to: 06-18, because: shopping festival}]
                awards: [{id: one, for: arrival, pay: {amount: 5}}]
                """);
        Verdict nothing = tariff.verdict(1, "arrival", "", State.VOID, "{}");

        assertThat(tariff.one(Tariff.because(nothing, because)).steps())
                .containsExactly(Step.of(rule, Did.VOIDED, BigDecimal.ZERO, 1, "arrival", "", because));
    }

    @Test
    void each_award_is_about_one_objective_and_about_the_promise_or_its_re_promises() {
        Tariff tariff = Tariff.of("""
                awards:
                - {id: late, for: arrival, pay: {amount: 5}}
                - {id: again, for: arrival, rePromises: true, pay: {amount: 2}}
                - {id: unrepaired, for: repair, pay: {amount: 7}}
                """);
        Verdict late = tariff.late("PT1H");

        assertThat(tariff.owedByAward(late)).isEqualTo("{late=5.00}");
        assertThat(tariff.owedByAward(Tariff.rePromise(late, 1), Tariff.rePromise(late, 2)))
                .isEqualTo("{again=4.00}");
        assertThat(tariff.owedByAward(tariff.repair(2, "{}"), Tariff.rePromise(late, 1), late))
                .isEqualTo("{late=5.00, again=2.00, unrepaired=7.00}");
        assertThat(tariff.owedByAward(tariff.verdict(1, "uptime", "", State.BREACHED, "{percent: 1}")))
                .isEqualTo("{}");
    }

    @Test
    void several_breaches_add_up() {
        Priced priced = FIVE_EACH.one(
                FIVE_EACH.repair(1, "{}"),
                FIVE_EACH.verdict(2, "repair", "fault-2", State.KEPT, "{}"),
                FIVE_EACH.repair(3, "{}"));

        assertThat(priced.amount()).isEqualTo("10.00");
        assertThat(priced.steps())
                .extracting(Step::did)
                .containsExactly(Did.JUDGED, Did.AMOUNT, Did.JUDGED, Did.JUDGED, Did.AMOUNT, Did.SUMMED);
    }

    @Test
    void or_only_the_highest_counts() {
        Tariff tariff = Tariff.of(
                "awards: [{id: one, for: repair, several: highest, pay: {tiers: [{below: PT2H, amount: 5}, {amount: 9}]}}]");

        assertThat(tariff.owed(
                        tariff.repair(1, "{late: PT1H}"),
                        tariff.repair(2, "{late: PT2H}"),
                        tariff.repair(3, "{late: PT1H}")))
                .isEqualTo("9.00");
    }

    @Test
    void the_highest_is_given_in_its_own_form() {
        Tariff tariff = Tariff.of("""
                awards:
                - id: one
                  for: repair
                  several: highest
                  pay: {tiers: [{below: PT2H, amount: 5, remedy: {kind: coupon}}, {amount: 9, remedy: {kind: credit}}]}
                """);

        assertThat(tariff.one(tariff.repair(1, "{late: PT2H}"), tariff.repair(2, "{late: PT1H}"))
                        .remedy()
                        .as())
                .isEqualTo("credit");
        assertThat(tariff.one(tariff.repair(1, "{late: PT1H}"), tariff.repair(2, "{late: PT2H}"))
                        .remedy()
                        .as())
                .isEqualTo("credit");
    }

    @Test
    void of_what_is_not_money_the_highest_is_one() {
        Tariff tariff =
                Tariff.of("awards: [{id: one, for: repair, several: highest, pay: {inKind: a book of stamps}}]");

        assertThat(tariff.one(tariff.repair(1, "{}"), tariff.repair(2, "{}")).inKind())
                .containsExactly("a book of stamps");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                             | cash            | 10.00
            {rerouted: true}               | cash            | 10.00
            {seat: first}                  | points          | 2000.00
            {seat: first, rerouted: true}  | travel voucher  | 15.00
            """)
    void the_remedy_is_the_first_whose_condition_holds_and_may_be_worth_more_or_less(
            String facts, String form, String owed) {
        Tariff tariff = Tariff.award("""
                pay: {amount: 10}, remedies: [
                  {when: {seat: first, rerouted: true}, kind: coupon, as: travel voucher, percent: 150, expires: P1Y},
                  {when: seat = "first", kind: points, percent: 20000},
                  {kind: refund, as: cash}]""").with(facts);

        assertThat(tariff.one(tariff.late("PT1H")).remedy().as()).isEqualTo(form);
        assertThat(tariff.owed(tariff.late("PT1H"))).isEqualTo(owed);
    }

    @Test
    void the_remedy_may_go_by_what_was_learned_later() {
        Tariff tariff = Tariff.award(
                "pay: {amount: 10}, remedies: [{when: {form: voucher}, kind: coupon, percent: 150}, {kind: refund}]");

        assertThat(tariff.owed(tariff.arrival("{late: PT1H}"))).isEqualTo("10.00");
        assertThat(tariff.owed(tariff.arrival("{late: PT1H, form: voucher}"))).isEqualTo("15.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                 | cash    | cash    | 10.00
            {}                 | voucher | voucher | 15.00
            {}                 | flowers | cash    | 10.00
            {}                 | miles   | cash    | 10.00
            {seat: first}      | miles   | miles   | 2000.00
            {price: 33.33}     | voucher | voucher | 5.00
            """)
    void what_a_customer_chooses_is_given_as_long_as_it_is_offered(
            String facts, String asked, String form, String owed) {
        Tariff tariff = Tariff.award(CHOICE).with(facts);

        Priced priced = tariff.chosen(asked, tariff.late("PT1H"));

        assertThat(priced.remedy().as()).isEqualTo(form);
        assertThat(priced.amount()).isEqualTo(owed);
        assertThat(priced.steps().stream().anyMatch(step -> step.did() == Did.CHOSEN))
                .isEqualTo(asked.equals(form));
    }

    @Test
    void without_a_choice_the_default_is_given_wherever_it_stands() {
        Tariff tariff = Tariff.award(CHOICE);

        assertThat(tariff.one(tariff.late("PT1H")).remedy().as()).isEqualTo("cash");
    }

    @Test
    void an_award_without_remedies_takes_those_of_the_terms() {
        Tariff tariff = Tariff.paying("{amount: 1}");

        assertThat(tariff.one(tariff.late("PT1H")).remedy().as()).isEqualTo("refund");
    }

    @ParameterizedTest
    @CsvSource({"MISSING, 0.00", "TOO_EARLY, 0.00", "TOO_LATE, 0.00", "IN_TIME, 5.00", "NOT_NEEDED, 5.00"})
    void what_has_to_be_claimed_is_owed_when_it_was_claimed_in_time(Claim.State claim, String owed) {
        Tariff tariff =
                Tariff.of("claim: {within: P28D, after: due}\nawards: [{id: one, for: arrival, pay: {amount: 5}}]");

        Priced priced = tariff.one(Tariff.claimed(tariff.late("PT1H"), claim));

        assertThat(priced.amount()).isEqualTo(owed);
        assertThat(priced.decided()).isTrue();
        assertThat(priced.steps().stream()
                        .anyMatch(step ->
                                step.did() == Did.NOT_CLAIMED && step.rule().equals("/claim")))
                .isEqualTo(!claim.isPayable());
    }

    @Test
    void an_award_may_be_paid_without_asking_all_the_same() {
        Tariff tariff = Tariff.of(
                "claim: {within: P28D, after: due}\nawards: [{id: one, for: arrival, claim: none, pay: {amount: 5}}]");

        assertThat(tariff.owed(Tariff.claimed(tariff.late("PT1H"), Claim.State.MISSING)))
                .isEqualTo("5.00");
    }

    @Test
    void each_breach_is_claimed_on_its_own() {
        Tariff tariff =
                Tariff.of("claim: {within: P28D, after: due}\nawards: [{id: one, for: repair, pay: {amount: 5}}]");

        assertThat(tariff.owed(
                        Tariff.claimed(tariff.repair(1, "{}"), Claim.State.IN_TIME),
                        Tariff.claimed(tariff.repair(2, "{}"), Claim.State.TOO_LATE),
                        Tariff.claimed(tariff.repair(3, "{}"), Claim.State.IN_TIME)))
                .isEqualTo("10.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 | 4 | {first=5.00, second=0.00}
            4 | 5 | {first=0.00, second=5.00}
            5 | 5 | {first=5.00, second=0.00}
            """)
    void only_the_highest_of_some_awards_is_paid_and_of_equals_the_one_named_first(
            String first, String second, String owed) {
        Tariff tariff = twoAwards(
                "{amount: %s}".formatted(first), "{amount: %s}".formatted(second), "{highest: [first, second]}");

        assertThat(tariff.owedByAward(tariff.late("PT1H"), tariff.repair(2, "{}")))
                .isEqualTo(owed);
        assertThat(tariff.owedByAward(tariff.repair(2, "{}"))).isEqualTo("{second=%s.00}".formatted(second));
    }

    @Test
    void what_is_not_money_is_more_than_nothing() {
        Tariff tariff = twoAwards("{none: told ahead}", "{inKind: flowers}", "{highest: [first, second]}");

        List<Priced> priced = tariff.price(tariff.late("PT1H"), tariff.repair(2, "{}"));

        assertThat(priced.get(1).inKind()).containsExactly("flowers");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {amount: 1}                 | {first=1.00, second=0.00}
            {inKind: flowers}           | {first=0.00, second=0.00}
            {discretion: as we see fit} | {first=0.00, second=0.00}
            {none: told ahead}          | {first=0.00, second=5.00}
            {amount: fee}               | {first=0.00, second=5.00}
            """)
    void an_award_replaces_others_when_it_pays_anything(String first, String owed) {
        Tariff tariff = twoAwards(first, "{amount: 5}", "{award: first, replaces: [second]}");

        assertThat(tariff.owedByAward(tariff.late("PT1H"), tariff.repair(2, "{}")))
                .isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {amount: 5}       | {amount: 1.5}     | {first=3.50, second=1.50}
            {amount: 5}       | {amount: 5}       | {first=0.00, second=5.00}
            {amount: 5}       | {amount: 8}       | {first=0.00, second=8.00}
            {amount: 5}       | {amount: fee}     | {first=5.00, second=0.00}
            {none: ahead}     | {amount: 8}       | {first=0.00, second=8.00}
            {amount: 5}       | {inKind: a meal}  | {first=5.00, second=0.00}
            """)
    void what_one_award_pays_is_taken_off_another_but_not_below_nothing(String first, String second, String owed) {
        Tariff tariff = twoAwards(first, second, "{award: first, minus: [second]}");

        assertThat(tariff.owedByAward(tariff.late("PT1H"), tariff.repair(2, "{}")))
                .isEqualTo(owed);
    }

    @Test
    void however_much_is_taken_off_nothing_is_paid_below_nothing() {
        Random random = new Random(20_261_128L);
        for (int i = 0; i < 300; i++) {
            int first = random.nextInt(100);
            int second = random.nextInt(100);
            Tariff tariff = twoAwards(
                    "{amount: %d}".formatted(first),
                    "{amount: %d}".formatted(second),
                    "{award: first, minus: [second]}");

            assertThat(tariff.owedByAward(tariff.late("PT1H"), tariff.repair(2, "{}")))
                    .isEqualTo("{first=%d.00, second=%d.00}".formatted(Math.max(0, first - second), second));
        }
    }

    @Test
    void nothing_is_taken_off_for_an_award_that_nothing_is_known_of() {
        Tariff tariff = twoAwards("{amount: 5}", "{amount: 4}", "{award: first, minus: [second]}");

        assertThat(tariff.owed(tariff.late("PT1H"))).isEqualTo("5.00");
    }

    @Test
    void what_is_taken_off_leaves_a_step() {
        Tariff tariff = twoAwards("{amount: 5}", "{amount: 8}", "{award: first, minus: [second]}");

        assertThat(tariff.price(tariff.late("PT1H"), tariff.repair(2, "{}"))
                        .get(0)
                        .steps())
                .last()
                .isEqualTo(Step.of(
                        "/stacking/0",
                        Did.OFFSET,
                        new BigDecimal("0.00"),
                        new BigDecimal("5.00"),
                        new BigDecimal("8.00"),
                        "second"));
    }

    @Test
    void awards_may_be_left_out_on_a_condition() {
        Tariff tariff = twoAwards("{amount: 1}", "{amount: 5}", "{exclude: [second], when: {rerouted: true}}");

        assertThat(tariff.owedByAward(tariff.late("PT1H"), tariff.repair(2, "{}")))
                .isEqualTo("{first=1.00, second=5.00}");
        assertThat(tariff.with("{rerouted: true}").owedByAward(tariff.late("PT1H"), tariff.repair(2, "{}")))
                .isEqualTo("{first=1.00, second=0.00}");
    }

    @Test
    void what_was_learned_of_one_failure_leaves_out_no_award_for_another() {
        Tariff tariff = twoAwards("{amount: 1}", "{amount: 5}", "{exclude: [first, second], when: {form: voucher}}");

        assertThat(tariff.owedByAward(tariff.arrival("{late: PT1H, form: voucher}"), tariff.repair(2, "{}")))
                .isEqualTo("{first=0.00, second=5.00}");
        assertThat(tariff.owedByAward(tariff.late("PT1H"), tariff.repair(2, "{form: voucher}")))
                .isEqualTo("{first=1.00, second=0.00}");
    }

    @Test
    void what_another_award_replaces_leaves_a_step() {
        Tariff tariff = twoAwards("{amount: 5}", "{amount: 4}", "{highest: [first, second]}");

        assertThat(tariff.price(tariff.late("PT1H"), tariff.repair(2, "{}"))
                        .get(1)
                        .steps())
                .last()
                .isEqualTo(Step.of("/stacking/0", Did.REPLACED, BigDecimal.ZERO, "second", "first"));
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, half-up,   10.05, 1.01",
        "EUR, half-even, 10.05, 1.00",
        "EUR, half-even, 10.15, 1.02",
        "EUR, half-down, 10.05, 1.00",
        "EUR, half-down, 10.06, 1.01",
        "EUR, down,      10.09, 1.00",
        "EUR, up,        10.01, 1.01",
        "JPY, half-up,   1234,  123",
        "JPY, half-up,   1235,  124",
        "JPY, up,        1231,  124",
        "KWD, half-up,   1.005, 0.101",
        "KWD, down,      1.005, 0.100",
        "BHD, up,        1.001, 0.101",
    })
    void shares_are_rounded_to_the_decimals_of_the_currency_as_the_terms_say(
            String currency, String rounding, String price, String owed) {
        Tariff tariff = Tariff.of(
                        currency, rounding, "awards: [{id: one, for: arrival, pay: {percent: 10, of: price}}]")
                .with("{price: %s}".formatted(price));

        Priced priced = tariff.one(tariff.late("PT1H"));

        assertThat(priced.amount()).isEqualTo(owed);
        assertThat(priced.steps())
                .last()
                .satisfies(step -> assertThat(step.rule()).isEqualTo("/rounding"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EUR | {mode: up, to: 0.05}      | 10.01 | 10.05
            EUR | {mode: up, to: 0.05}      | 10.05 | 10.05
            EUR | {mode: half-up, to: 0.05} | 10.02 | 10.00
            EUR | {mode: half-up, to: 0.05} | 10.03 | 10.05
            EUR | {mode: down, to: 10}      | 19.99 | 10.00
            JPY | {mode: down, to: 10}      | 1239  | 1230
            KWD | {mode: up, to: 0.005}     | 1.001 | 1.005
            """)
    void or_to_multiples_of_something_else(String currency, String rounding, String price, String owed) {
        Tariff tariff = Tariff.of(currency, rounding, "awards: [{id: one, for: arrival, pay: {amount: price}}]")
                .with("{price: %s}".formatted(price));

        assertThat(tariff.owed(tariff.late("PT1H"))).isEqualTo(owed);
    }

    /** 100 / 3 three times is 100, not 99.999…. */
    @Test
    void the_last_digit_of_a_division_tips_no_rounding() {
        Tariff tariff = Tariff.of(
                "EUR", "down", "awards: [{id: one, for: arrival, pay: {amount: price / 3}, then: [{times: 3}]}]");

        assertThat(tariff.owed(tariff.late("PT1H"))).isEqualTo("100.00");
    }

    @Test
    void what_is_exact_is_not_rounded_and_leaves_no_step() {
        assertThat(FIVE_EACH.one(FIVE_EACH.repair(1, "{}")).steps())
                .extracting(Step::did)
                .doesNotContain(Did.ROUNDED);
    }

    /** The numbers say in which order somebody heard of it, which is no reason to pay more or less. */
    @Test
    void what_breaches_differ_in_is_taken_from_the_one_that_was_due_last_whatever_their_numbers() {
        Tariff tariff = Tariff.of("awards: [{id: one, for: repair, pay: {amount: 10}, total: [{minus: had}]}]");
        String earlier = "{dueOn: 2026-06-01, had: 7}";
        String later = "{dueOn: 2026-06-02, had: 5}";

        assertThat(tariff.owed(tariff.repair(1, earlier), tariff.repair(2, later)))
                .isEqualTo("15.00");
        assertThat(tariff.owed(tariff.repair(1, later), tariff.repair(2, earlier)))
                .isEqualTo("15.00");
    }

    @Test
    void the_steps_follow_the_due_times_of_the_verdicts() {
        Verdict first = FIVE_EACH.repair(12, "{dueOn: 2026-06-01}");
        Verdict second = FIVE_EACH.repair(3, "{dueOn: 2026-06-02}");

        assertThat(FIVE_EACH.price(second, first)).isEqualTo(FIVE_EACH.price(first, second));
        assertThat(FIVE_EACH.one(second, first).steps().get(0).inputs()).startsWith(12);
    }

    private static Tariff twoAwards(String first, String second, String stacking) {
        return Tariff.of("""
                awards:
                - {id: first, for: arrival, pay: %s}
                - {id: second, for: repair, pay: %s}
                stacking: [%s]
                """.formatted(first, second, stacking));
    }
}
