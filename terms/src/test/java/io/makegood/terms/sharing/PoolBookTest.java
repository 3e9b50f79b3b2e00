package io.makegood.terms.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.makegood.terms.Terms;
import io.makegood.terms.award.Pool;
import io.makegood.terms.check.Validation;
import io.makegood.terms.objective.Claim;
import io.makegood.terms.pricing.Portion;
import io.makegood.terms.pricing.Priced;
import io.makegood.terms.pricing.Pricing;
import io.makegood.terms.pricing.Verdict;
import io.makegood.terms.sharing.PoolBook.Settled;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer who is promised supply for years: each interruption is worth 400.00, and a cap over time counts it on its day. */
class PoolBookTest {

    private static final Instant MADE = Instant.parse("2020-05-01T10:00:00Z");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static final String CAP = "then: [{atMost: 600, together: {per: [customer], %s}}]";
    private static final String YEARLY = CAP.formatted("name: yearly, each: year");

    private final PoolBook<String> book = new PoolBook<>(new HashMap<>());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    each: year                 | 400.00 200.00 400.00 0.00   | 2024-03-01 2024-12-31 2025-01-01 2024-12-31
                    each: {from: 04-01}        | 400.00 400.00 200.00        | 2024-03-31 2024-04-01 2025-03-31
                    each: {from: 12-01, to: 02-01} | 400.00 200.00 400.00    | 2024-12-31 2025-02-01 2025-02-02
                    each: month                | 400.00 200.00 400.00        | 2024-03-01 2024-03-31 2024-04-01
                    within: P30D               | 400.00 200.00 400.00        | 2024-03-01 2024-03-30 2024-04-29
                    name: all                  | 400.00 200.00 0.00          | 2024-03-01 2025-03-31 2026-04-01
                    """)
    void a_cap_over_time_counts_each_breach_on_the_day_it_was_due(String time, String given, String days) {
        Terms terms = terms("EUR", CAP.formatted(named(time)));

        assertThat(left(settle(terms, "ada", days.split(" ")))).isEqualTo(sumByDay(given, days));
    }

    @Test
    void the_trace_says_what_was_there_before_on_each_day_and_comes_to_the_same_again() {
        Terms terms = terms("EUR", YEARLY);
        Priced priced = price(terms, "2024-03-01", "2024-06-01", "2025-03-01");

        Settled settled = book.settle(turn(terms, "ada"), priced);

        assertThat(settled.shared())
                .extracting(shared -> shared.on() + " " + shared.others().intValue())
                .containsExactly("2024-03-01 0", "2024-06-01 400", "2025-03-01 0");
        assertThat(settled.priced().amount()).isEqualTo("1000.00");
        assertThat(Cutting.again(priced, settled.shared())).isEqualTo(settled.priced());
    }

    @Test
    void one_that_is_taken_back_leaves_its_part_to_the_others_of_its_promise_and_of_others() {
        Terms terms = terms("EUR", YEARLY);
        settle(terms, "ada", "2024-03-01", "2024-06-01");
        assertThat(settle(terms, "bob", "2024-09-01").amount()).isEqualTo("0.00");

        assertThat(settle(terms, "ada", "2024-06-01").amount()).isEqualTo("400.00");

        assertThat(book.toLookAtAgain()).containsOnlyKeys("bob");
        assertThat(settle(terms, "bob", "2024-09-01").amount()).isEqualTo("200.00");
    }

    @Test
    void of_each_month_only_the_highest_is_paid() {
        Terms terms = terms(
                "EUR",
                "then: [{percent: 50, when: {dueOn: {below: 2024-03-15}}}, {highest: true, together: {name: one, per: [customer], each: month}}]");

        assertThat(left(settle(terms, "ada", "2024-03-01", "2024-03-20", "2024-04-10")))
                .isEqualTo("800.00");
    }

    /** Of 10.00, 8.00 and 5.00, each five days after the other, the second stands in the way of the third. */
    @ParameterizedTest
    @CsvSource({
        "ten eight five",
        "ten five eight",
        "eight ten five",
        "eight five ten",
        "five ten eight",
        "five eight ten"
    })
    void of_the_highest_in_any_time_the_order_does_not_matter(String order) {
        Map<String, Priced> awards = Map.of(
                "ten", price(highest(10), "2024-05-01"),
                "eight", price(highest(8), "2024-05-06"),
                "five", price(highest(5), "2024-05-11"));
        Map<String, BigDecimal> given = new HashMap<>();
        List<String> again = List.of(order.split(" "));

        for (int round = 0; round < 4; round++) {
            again.forEach(who -> given.put(who, settle(who, awards)));
        }

        assertThat(given)
                .containsEntry("ten", new BigDecimal("10.00"))
                .containsEntry("eight", new BigDecimal("0.00"))
                .containsEntry("five", new BigDecimal("0.00"));
    }

    private BigDecimal settle(String who, Map<String, Priced> awards) {
        return book.settle(turn(highest(1), who), Objects.requireNonNull(awards.get(who)))
                .priced()
                .amount();
    }

    private static Terms highest(int amount) {
        return terms(
                "EUR",
                "then: [{percent: %d / 4}, {highest: true, together: {name: one, per: [customer], within: P7D}}]"
                        .formatted(amount));
    }

    @Test
    void who_has_something_in_the_way_of_one_that_wants_more_is_looked_at_again() {
        Map<String, Priced> awards = Map.of(
                "ten", price(highest(10), "2024-05-01"),
                "eight", price(highest(8), "2024-05-06"),
                "five", price(highest(5), "2024-05-11"));
        settle("ten", awards);
        settle("five", awards);

        settle("eight", awards);

        assertThat(book.toLookAtAgain()).containsOnlyKeys("five");
    }

    @Test
    void of_two_awards_of_one_promise_the_higher_is_settled_first() {
        Terms terms = terms(
                "EUR",
                "then: [{highest: true, together: {name: one, per: [customer]}}]}, {id: more, for: supply, pay: {amount: 900}, then: [{highest: true, together: {name: one, per: [customer]}}]");

        List<Priced> priced = Pricing.price(terms, facts(), List.of(verdict(1, "2024-03-01")));

        assertThat(PoolBook.inTurn(priced).stream()
                        .map(award -> book.settle(turn(terms, award.award()), award)
                                .priced()
                                .amount()))
                .containsExactly(new BigDecimal("900.00"), new BigDecimal("0.00"));
    }

    @Test
    void two_awards_of_one_promise_share_what_they_name_alike() {
        Terms terms = terms("EUR", YEARLY + "}, {id: more, for: supply, pay: {amount: 300}, " + YEARLY);

        List<Priced> priced = Pricing.price(terms, facts(), List.of(verdict(1, "2024-03-01")));

        assertThat(priced.stream()
                        .map(award -> book.settle(turn(terms, award.award()), award)
                                .priced()
                                .amount()))
                .containsExactly(new BigDecimal("400.00"), new BigDecimal("200.00"));
    }

    /** A third of each, in coins of 0, 2 and 3 decimals. */
    @ParameterizedTest
    @CsvSource({"JPY", "EUR", "KWD"})
    void portions_always_come_to_the_whole(String currency) {
        Terms terms = terms(
                currency,
                "total: [{percent: 100 / 3}, {atMost: 100000, together: {name: much, per: [customer], each: year}}]");
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            String[] days = IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(i -> LocalDate.parse("2024-01-01")
                            .plusDays(random.nextInt(600))
                            .toString())
                    .toArray(String[]::new);

            Priced priced = price(terms, days);

            assertThat(priced.portions().stream().map(Portion::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %d", seed)
                    .isEqualByComparingTo(priced.amount());
            assertThat(priced.portions())
                    .as("seed %d", seed)
                    .allMatch(one -> one.amount().signum() >= 0);
        }
    }

    private static String named(String time) {
        return time.startsWith("name") ? time : "name: some, " + time;
    }

    /** What is due on one day is one part. */
    private static String sumByDay(String given, String days) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String amount : given.split(" ")) {
            sum = sum.add(new BigDecimal(amount));
        }
        return sum.toPlainString();
    }

    private static String left(Priced priced) {
        return priced.amount().toPlainString();
    }

    private Priced settle(Terms terms, String who, String... days) {
        return book.settle(turn(terms, who), price(terms, days)).priced();
    }

    private static Turn<String> turn(Terms terms, String who) {
        return new Turn<>("grid", who, MADE, terms.zone(), terms.currency(), 1);
    }

    private static Priced price(Terms terms, String... days) {
        return Pricing.price(
                        terms,
                        facts(),
                        IntStream.range(0, days.length)
                                .mapToObj(i -> verdict(i + 1, days[i]))
                                .toList())
                .get(0);
    }

    private static Map<String, Object> facts() {
        return Map.of(Pool.own("customer"), "ada");
    }

    private static Verdict verdict(int number, String dueOn) {
        return new Verdict(
                number,
                "supply",
                "outage-" + number,
                0,
                Verdict.State.BREACHED,
                Map.of("dueOn", LocalDate.parse(dueOn)),
                null,
                Claim.State.NOT_NEEDED);
    }

    private static Terms terms(String currency, String rest) {
        try {
            return Validation.trusted(YAML.readTree("""
                            currency: %s
                            zone: Europe/Helsinki
                            rounding: half-up
                            overpaid: recover
                            remedies: [{kind: refund}]
                            facts: {}
                            objectives: [{id: supply, each: lost, due: {within: PT12H}, reachedBy: [restored]}]
                            awards: [{id: outage, for: supply, pay: {amount: 400}, %s}]
                            """.formatted(currency, rest)), Map.of());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(rest, unreadable);
        }
    }
}
