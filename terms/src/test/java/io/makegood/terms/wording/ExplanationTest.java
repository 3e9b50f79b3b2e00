package io.makegood.terms.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.Approved;
import io.makegood.terms.Templates;
import io.makegood.terms.Terms;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Pricing;
import io.makegood.terms.pricing.Verdict;
import io.makegood.terms.pricing.Verdict.State;
import io.makegood.terms.rendering.Rendering;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

    private static final Map<String, Object> FARE =
            Map.of("ticket", "return", "price", new BigDecimal("49.99"), "validDays", BigDecimal.ONE);
    private static final Map<String, Object> FORTY_MINUTES =
            Map.of("late", Duration.ofMinutes(40), "lateDays", BigDecimal.ZERO, "lasted", Duration.ofMinutes(130));

    @Test
    void what_is_paid_reads_as_approved() {
        Explanation paid = delay(State.BREACHED, FORTY_MINUTES, null, Claim.State.IN_TIME);

        Approved.isAsIn(paid.in(Locale.ENGLISH), ExplanationTest.class, "paid.en.txt");
        Approved.isAsIn(paid.in(Locale.CHINESE), ExplanationTest.class, "paid.zh.txt");
    }

    @Test
    void what_is_capped_reads_as_approved() {
        Verdict longOutage = new Verdict(
                2,
                "supply",
                "1",
                0,
                State.BREACHED,
                Map.of("late", Duration.ofHours(200), "lasted", Duration.ofHours(224)),
                null,
                Claim.State.NOT_NEEDED);

        Explanation capped = of(Templates.version("gb-egs-severe", 1), Map.of("category", BigDecimal.ONE), longOutage);

        Approved.isAsIn(capped.in(Locale.ENGLISH), ExplanationTest.class, "capped.en.txt");
    }

    @Test
    void why_nothing_is_owed_reads_as_approved() {
        Explanation nothing = delay(State.BREACHED, FORTY_MINUTES, null, Claim.State.TOO_LATE);

        Approved.isAsIn(nothing.in(Locale.ENGLISH), ExplanationTest.class, "nothing.en.txt");
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void each_way_to_owe_nothing_is_told(Explanation nothing, String english, String chinese) {
        assertThat(nothing.in(Locale.ENGLISH)).endsWith("Why nothing is owed\n- " + english + "\n");
        assertThat(nothing.in(Locale.CHINESE)).endsWith("不予赔付的原因\n- " + chinese + "\n");
    }

    static Stream<Arguments> reasons() {
        Map<String, Object> brief = Map.of("late", Duration.ofMinutes(5));
        return Stream.of(
                Arguments.of(delay(State.KEPT, Map.of(), null, Claim.State.IN_TIME), "“arrival” was kept", "“到达”已兑现"),
                Arguments.of(
                        delay(State.OPEN, Map.of(), null, Claim.State.MISSING),
                        "“arrival” is still under way",
                        "“到达”仍在进行中"),
                Arguments.of(
                        delay(State.EXCUSED, Map.of(), "force-majeure", Claim.State.IN_TIME),
                        "“arrival” was not kept, but is excused: force majeure",
                        "“到达”未兑现，但可免责：不可抗力"),
                Arguments.of(
                        delay(State.VOID, Map.of(), "outside the area", Claim.State.IN_TIME),
                        "“arrival” was not promised: outside the area",
                        "“到达”不在承诺范围内：outside the area"),
                Arguments.of(
                        delay(State.BREACHED, brief, null, Claim.State.MISSING),
                        "“arrival” was not kept, but nothing has been claimed yet",
                        "“到达”未兑现，但尚未收到申请"),
                Arguments.of(
                        delay(State.BREACHED, brief, null, Claim.State.IN_TIME),
                        "Late by 5 min: there is nothing for that",
                        "迟到 5 分钟：没有对应的档次"),
                Arguments.of(
                        simple("{amount: 2}", "[{dropBelow: 4}]"),
                        "2.00 EUR is too small a sum to be paid (the limit is 4.00 EUR)",
                        "2.00 EUR 金额过小，不予支付（界限为 4.00 EUR）"),
                Arguments.of(simple("{none: told ahead}", "[]"), "Nothing: told ahead", "不予赔付：told ahead"));
    }

    @Test
    void what_is_not_money_is_told() {
        assertThat(simple("{inKind: 6 stamps}", "[]").in(Locale.ENGLISH)).endsWith("\nYou get: 6 stamps\n");
        assertThat(simple("{discretion: as staff see fit}", "[]").in(Locale.CHINESE))
                .endsWith("\n尚待人工决定：as staff see fit\n");
    }

    private static final String MANY = """
            currency: GBP
            zone: Europe/London
            rounding: half-up
            overpaid: recover
            facts: {price: money, tier: {oneOf: [gold, silver]}}
            let:
              rate: {choose: [{when: {tier: gold}, amount: 20}, {amount: 10}]}
              half: {percent: 50, of: price}
            objectives:
            - {id: supply, about: Water, each: supply-lost, due: {within: PT12H}, reachedBy: [supply-restored]}
            - {id: intact, never: [lost], reachedBy: [delivered]}
            exclusions: [{id: drought, about: {en: a drought}, reasons: [drought]}]
            awards:
            - id: none
              for: supply
              remedies: [{kind: refund}]
              pay: {by: lasted, per: PT24H, count: full, after: PT12H, first: {amount: 50}, each: {amount: 50}}
            - {id: share, for: intact, remedies: [{kind: refund}], pay: {percent: rate, of: half}}
            - {id: less, for: intact, remedies: [{kind: refund}], pay: {amount: price - 100}}
            """;

    private static final Map<String, Object> WEEK = Map.of(
            "late", Duration.ofHours(2),
            "lasted", Duration.ofHours(14),
            "latePieces", BigDecimal.ONE,
            "startedOn", LocalDate.of(2025, 8, 10),
            "dueOn", LocalDate.of(2025, 8, 11));

    @Test
    void it_is_told_when_it_happened_and_nothing_that_is_not_about_the_award() {
        assertThat(many(0).in(Locale.ENGLISH)).isEqualTo("""
                Many, order A-1042

                What was promised and what happened
                - “Water” (number 1) was not kept, started on 10 August 2025, due on 11 August 2025, late by 2 h, lasting 14 h

                How it was computed
                1. At once: 50.00 GBP [/awards/0/pay/first]
                2. There is no unit of 24 h to be counted: 50.00 GBP in all [/awards/0/pay]

                In all: 50.00 GBP, as refund
                """);
        assertThat(many(0).in(Locale.CHINESE))
                .contains("- “Water”（第 1 次）未兑现，开始于 2025 年 8 月 10 日，应于 2025 年 8 月 11 日完成，迟到 2 小时，持续 14 小时\n")
                .contains("没有可计的 24 小时时段：共 50.00 GBP");
    }

    @Test
    void a_name_that_is_used_as_a_percentage_is_told_as_one() {
        assertThat(many(1).in(Locale.ENGLISH)).contains("""
                - “intact” was not kept, on 11 August 2025
                """, """
                1. This applies: tier is gold [/let/rate/choose/0]
                2. 20 % [/let/rate/choose/0]
                3. Price = 50.00 GBP [/let/half/of]
                4. 50 % of 50.00 GBP = 25.00 GBP [/let/half]
                5. 20 % of 25.00 GBP = 5.00 GBP [/awards/1/pay]
                """);
    }

    @Test
    void less_than_nothing_is_nothing_and_says_so() {
        assertThat(many(2).in(Locale.ENGLISH))
                .endsWith("\n- -50.00 GBP is less than nothing, and less than nothing is nothing\n");
        assertThat(many(2).in(Locale.CHINESE)).endsWith("\n- -50.00 GBP 小于零，按零计\n");
    }

    private static Explanation many(int award) {
        Terms terms = Templates.terms(MANY);
        List<Verdict> verdicts = List.of(breach("supply", "#1"), breach("intact", ""));
        Map<String, Object> facts = Map.of("price", new BigDecimal("50"), "tier", "gold");
        return Explanation.of(
                "Many", "A-1042", terms, Pricing.price(terms, facts, verdicts).get(award), verdicts);
    }

    private static Verdict breach(String objective, String occurrence) {
        return new Verdict(1, objective, occurrence, 0, State.BREACHED, WEEK, null, Claim.State.NOT_NEEDED);
    }

    private static Explanation delay(
            State state, Map<String, Object> known, @Nullable String because, Claim.State claim) {
        return of(
                Templates.version("gb-delay-repay-15", 1),
                FARE,
                new Verdict(3, "arrival", "", 0, state, known, because, claim));
    }

    private static Explanation simple(String pay, String then) {
        Terms terms = Templates.terms("""
                currency: EUR
                zone: UTC
                rounding: half-up
                overpaid: recover
                objectives: [{id: done, due: given, reachedBy: [done]}]
                awards: [{id: late, for: done, remedies: [{kind: refund}], pay: %s, then: %s}]
                """.formatted(pay, then));
        Verdict verdict = new Verdict(
                1, "done", "", 0, State.BREACHED, Map.of("late", Duration.ofHours(1)), null, Claim.State.NOT_NEEDED);
        return of("Simple", terms, Map.of(), verdict);
    }

    private static Explanation of(Rendering guarantee, Map<String, Object> facts, Verdict verdict) {
        return of(guarantee.name(), guarantee.terms(), facts, verdict);
    }

    private static Explanation of(String name, Terms terms, Map<String, Object> facts, Verdict verdict) {
        Priced priced = Pricing.price(terms, facts, List.of(verdict)).get(0);
        return Explanation.of(name, "A-1042", terms, priced, List.of(verdict));
    }
}
