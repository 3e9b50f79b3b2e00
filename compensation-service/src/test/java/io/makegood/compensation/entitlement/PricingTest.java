package io.makegood.compensation.entitlement;

import static io.makegood.compensation.Dangdang.TERMS;
import static io.makegood.compensation.Dangdang.breached;
import static io.makegood.compensation.Dangdang.excused;
import static io.makegood.compensation.Dangdang.reached;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict.State;
import io.makegood.compensation.terms.Terms;
import io.makegood.compensation.terms.TermsReader;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PricingTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 5.00, 0",
        "PT23H59M59.999999999S, 5.00, 0",
        "PT24H, 11.84, 1",
        "PT47H59M59.999999999S, 11.84, 1",
        "PT48H, 23.68, 2",
        "PT71H59M59.999999999S, 23.68, 2",
        "PT72H, 35.52, 3",
        "PT73H37M, 35.52, 3",
    })
    void the_tier_that_covers_the_lateness_pays(String lateBy, String owed, int tier) {
        Trace trace = price(TERMS, breached(3, 0, lateBy));

        assertThat(trace.amount()).isEqualTo(Money.parse("CNY " + owed));
        assertThat(trace.steps()).extracting(Trace.Step::rule).contains("/awards/0/tiers/%d".formatted(tier));
    }

    @Test
    void the_trace_names_each_rule_and_what_it_found() {
        Trace trace = price(TERMS, breached(3, 0, "PT24H"));

        assertThat(trace.steps())
                .containsExactly(
                        new Trace.Step("/awards/0/objective", "verdict 3: delivered is breached, late by PT24H", null),
                        new Trace.Step("/awards/0/tiers/1", "late by at least PT24H and less than PT48H", null),
                        new Trace.Step("/awards/0/tiers/1/pay", "10 % of orderValue CNY 118.40 is 11.84", "11.84"));
        assertThat(trace.facts()).isEqualTo(Map.of("orderValue", Money.parse("CNY 118.40")));
        assertThat(trace.verdict().number()).isEqualTo(3);
    }

    @Test
    void a_cap_is_kept_and_traced() {
        Trace trace = price(TERMS, worth("CNY 200.00", breached(10, 0, "PT72H")));

        assertThat(trace.amount()).isEqualTo(Money.parse("CNY 50.00"));
        assertThat(trace.steps())
                .endsWith(
                        new Trace.Step("/awards/0/tiers/3/pay", "30 % of orderValue CNY 200.00 is 60", "60"),
                        new Trace.Step("/awards/0/atMost", "at most CNY 50.00", "50.00"));
    }

    @Test
    void what_reaches_the_cap_exactly_is_not_capped() {
        Trace trace = price(TERMS, worth("CNY 166.67", breached(10, 0, "PT72H")));

        assertThat(trace.amount()).isEqualTo(Money.parse("CNY 50.00"));
        assertThat(trace.steps()).extracting(Trace.Step::rule).doesNotContain("/awards/0/atMost");
    }

    @ParameterizedTest
    @CsvSource({
        "half-up,   CNY 10.05, CNY 1.01",
        "half-even, CNY 10.05, CNY 1.00",
        "half-even, CNY 10.15, CNY 1.02",
        "down,      CNY 10.09, CNY 1.00",
        "up,        CNY 10.01, CNY 1.01",
        "half-up,   JPY 1234,  JPY 123",
        "half-up,   JPY 1235,  JPY 124",
        "half-up,   KWD 1.005, KWD 0.101",
        "down,      KWD 1.005, KWD 0.100",
    })
    void shares_are_rounded_to_the_decimals_of_the_currency_as_the_terms_say(
            String rounding, String orderValue, String owed) {
        Money value = Money.parse(orderValue);
        Terms terms = tenPercent(value.getCurrencyUnit().getCode(), rounding);

        Trace trace = price(terms, worth(orderValue, breached(3, 0, "PT1H")));

        assertThat(trace.amount()).isEqualTo(Money.parse(owed));
        assertThat(trace.steps()).extracting(Trace.Step::rule).contains("/rounding");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"KEPT", "VOID", "OPEN", "AT_RISK"})
    void what_is_not_breached_is_owed_nothing_and_the_trace_says_why(State state) {
        Trace trace = price(TERMS, reached(5, state));

        assertThat(trace.amount()).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(trace.explanation())
                .isEqualTo("verdict 5: delivered is %s, so nothing is owed".formatted(state.word()));
    }

    @Test
    void an_excused_breach_is_owed_nothing_by_the_exclusion_that_excuses_it() {
        Trace trace = price(TERMS, excused(2, "force-majeure"));

        assertThat(trace.amount()).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(trace.steps())
                .containsExactly(new Trace.Step(
                        "/exclusions/0",
                        "verdict 2: delivered is excused by force-majeure, so nothing is owed",
                        "0.00"));
    }

    @Test
    void lateness_below_the_first_tier_is_owed_nothing() {
        Terms terms = terms("CNY", "half-up", "{\"from\": \"PT1H\", \"pay\": {\"amount\": \"1.00\"}}");

        Trace trace = price(terms, breached(2, 0, "PT59M"));

        assertThat(trace.amount()).isEqualTo(Money.parse("CNY 0.00"));
        assertThat(trace.steps())
                .endsWith(new Trace.Step("/awards/0/tiers", "no tier covers PT59M, so nothing is owed", "0.00"));
    }

    @Test
    void a_share_of_a_fact_the_promise_lacks_is_not_guessed() {
        UnpricedVerdict breached = breached(3, 0, "PT24H");
        UnpricedVerdict bare = new UnpricedVerdict(breached.promise(), new Facts(Map.of()), breached.verdict());

        assertThatThrownBy(() -> price(TERMS, bare))
                .isInstanceOf(Unpriceable.class)
                .hasMessageContaining("orderValue");
    }

    @Test
    void a_share_of_a_fact_in_another_currency_is_not_guessed() {
        UnpricedVerdict inEuros = worth("EUR 20.00", breached(3, 0, "PT24H"));

        assertThatThrownBy(() -> price(TERMS, inEuros))
                .isInstanceOf(Unpriceable.class)
                .hasMessageContaining("EUR");
    }

    private static Trace price(Terms terms, UnpricedVerdict verdict) {
        return Pricing.price(terms, terms.awards().get(0), verdict);
    }

    private static UnpricedVerdict worth(String orderValue, UnpricedVerdict verdict) {
        Facts facts = new Facts(Map.of("orderValue", Money.parse(orderValue)));
        return new UnpricedVerdict(Dangdang.PROMISE, facts, verdict.verdict());
    }

    private static Terms tenPercent(String currency, String rounding) {
        return terms(
                currency, rounding, "{\"from\": \"PT0S\", \"pay\": {\"percent\": \"10\", \"of\": \"orderValue\"}}");
    }

    private static Terms terms(String currency, String rounding, String tier) {
        return TermsReader.read(Contracts.read("""
                {"currency": "%s", "rounding": "%s", "overpaid": "recover", "awards": [
                  {"id": "late", "objective": "delivered", "for": "promise", "remedy": "refund", "tiers": [%s]}]}
                """.formatted(currency, rounding, tier)));
    }
}
