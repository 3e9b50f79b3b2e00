package io.makegood.compensation.provision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.promise.MadePromise;
import io.makegood.compensation.promise.OpenRisk;
import io.makegood.compensation.promise.Verdict;
import io.makegood.terms.Terms;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a promise may still come to, worked by hand from its terms. */
class OutlookTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Instant MADE_AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final String TIERS =
            "{tiers: [{below: PT24H, percent: 10, of: price}, {from: PT24H, below: PT48H, percent: 25, of: price},"
                    + " {from: PT48H, percent: 50, of: price}]}";

    private final Map<String, BigDecimal> booked = new HashMap<>();
    private final List<Verdict> standing = new ArrayList<>();
    private final List<OpenRisk> open = new ArrayList<>();
    private String price = "80.00";

    /** 10 % of 80.00 are 8.00; 50 % are 40.00, of which 30.00 are paid. */
    @Test
    void what_is_at_risk_is_owed_in_the_lowest_tier_at_least_and_up_to_the_cap_at_most() {
        atRisk("there", 1);

        assertThat(outlook(terms("CNY", TIERS, "{atMost: 30}"))).isEqualTo("CNY 0.00 CNY 8.00 CNY 30.00");
    }

    /** 25 % of 80.00 are booked. */
    @Test
    void what_is_broken_stays_at_least_as_it_is_and_may_become_worse() {
        breached("there", 1, "PT25H");
        booked.put("late", new BigDecimal("20.00"));

        assertThat(outlook(terms("CNY", TIERS, "{atMost: 30}"))).isEqualTo("CNY 20.00 CNY 20.00 CNY 30.00");
    }

    /** Yen have no digits: 133.3 and 666.5 are rounded. Dinars have three: 1.2345 and 6.1725. */
    @ParameterizedTest
    @CsvSource({"JPY, 1333, JPY 0 JPY 133 JPY 667", "KWD, 12.345, KWD 0.000 KWD 1.235 KWD 6.173"})
    void amounts_are_in_the_units_of_their_currency(String currency, String ofPrice, String expected) {
        price = ofPrice;
        atRisk("there", 1);

        assertThat(outlook(terms(currency, TIERS, ""))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {amount: 5}                                                              |              | 5.00  | 5.00
            {per: PT12H, each: {amount: 5}}                                          |              | 0.00  | none
            {per: PT12H, each: {amount: 5}}                                          | {atMost: 90} | 0.00  | 90.00
            {per: PT12H, each: {amount: 5}, first: {amount: 10}, most: 4}            |              | 10.00 | 30.00
            {per: PT12H, each: {amount: 5}, most: 4, count: started}                 |              | 0.00  | 20.00
            {per: day, each: {amount: 3}, most: 5}                                   |              | 0.00  | 15.00
            {per: workingDay, each: {amount: 3}, most: 40}                           |              | 0.00  | 120.00
            {per: day, each: [{to: 2, amount: 5}, {from: 3, amount: 10}], most: 4}   |              | 0.00  | 30.00
            {per: PT1M, each: {amount: 1000}}                                        | {atMost: {percent: 50, of: price}} | 0.00 | 40.00
            {tiers: [{below: PT24H, amount: 4}, {from: PT24H, below: PT48H, amount: 60}, {from: PT48H, amount: 10}]} | | 4.00 | 60.00
            {tiers: [{below: PT30H, amount: 4}, {from: PT30H, amount: 6}], by: lasted}  |           | 4.00  | 6.00
            {greatest: [{amount: 7}, {per: PT24H, each: {amount: 2}, most: 3}]}      |              | 7.00  | 7.00
            """)
    void the_most_is_found_by_the_terms_wherever_it_lies(String pay, @Nullable String then, String least, String most) {
        atRisk("there", 1);

        assertThat(outlook(terms("CNY", pay, then == null ? "" : then)))
                .isEqualTo("CNY 0.00 CNY " + least + (most.equals("none") ? " none" : " CNY " + most));
    }

    /** The tier of 60.00 lies behind it. */
    @Test
    void what_is_past_does_not_come_again() {
        breached("there", 1, "PT50H");
        booked.put("late", new BigDecimal("10.00"));

        assertThat(outlook(terms("CNY", """
                {tiers: [{below: PT24H, amount: 4}, {from: PT24H, below: PT48H, amount: 60}, {from: PT48H, amount: 10}]}
                """.trim(), ""))).isEqualTo("CNY 10.00 CNY 10.00 CNY 10.00");
    }

    @ParameterizedTest
    @CsvSource({"missing, 20.00, 40.00", "too-early, 20.00, 40.00", "in-time, 20.00, 40.00", "too-late, 0.00, 0.00"})
    void what_has_to_be_claimed_counts_as_claimed_unless_it_is_too_late(String claim, String least, String most) {
        breached("there", 1, "PT25H", Map.of("late", "PT25H"), claim);

        assertThat(outlook(terms("CNY", TIERS, "", "claim: {within: P28D, after: due}")))
                .isEqualTo("CNY 0.00 CNY %s CNY %s".formatted(least, most));
    }

    /** 8.00 for what is at risk, and 2.00 for each later date that is not kept; one has been broken for good. */
    @Test
    void all_due_times_of_a_promise_count_together() {
        breached("there", 1, "PT2H");
        standing.add(verdict("there", 1, 2, Verdict.State.BREACHED, Map.of("late", "PT1H"), null));
        atRisk("there", 2, 3);
        booked.put("late", new BigDecimal("8.00"));
        booked.put("again", new BigDecimal("2.00"));

        assertThat(outlook(yaml(body("CNY", TIERS, "") + """
                - {id: again, for: there, rePromises: true, remedies: [{kind: coupon}], pay: {amount: 2}}
                """))).isEqualTo("CNY 10.00 CNY 12.00 CNY 44.00");
    }

    @Test
    void what_happened_too_often_may_happen_more_often() {
        standing.add(verdict("punctual", 0, 1, Verdict.State.BREACHED, Map.of("count", "3"), null));
        risk("punctual", 0, 1, OpenRisk.State.BREACHED, null);
        booked.put("often", new BigDecimal("5.00"));

        assertThat(outlook(yaml("""
                currency: CNY
                zone: Asia/Shanghai
                rounding: half-up
                overpaid: recover
                facts: {price: money}
                objectives: [{id: punctual, count: [delayed], within: P6M, atMost: 2}]
                awards:
                - id: often
                  for: punctual
                  remedies: [{kind: refund}]
                  pay: {tiers: [{from: 3, to: 4, amount: 5}, {from: 5, amount: 20}], by: count}
                """))).isEqualTo("CNY 5.00 CNY 5.00 CNY 20.00");
    }

    /** It comes to 20.00 alone, but others have had all but 5.00 of what they share. */
    @Test
    void where_a_shared_cap_has_cut_it_already_nothing_is_added() {
        breached("there", 1, "PT25H");
        booked.put("late", new BigDecimal("5.00"));

        assertThat(outlook(
                        terms("CNY", TIERS, "{atMost: 30, together: {name: customer, per: [customer], each: year}}")))
                .isEqualTo("CNY 5.00 CNY 5.00 CNY 5.00");
    }

    @Test
    void of_a_shared_cap_it_is_taken_to_be_the_only_one_before() {
        atRisk("there", 1);

        assertThat(outlook(
                        terms("CNY", TIERS, "{atMost: 30, together: {name: customer, per: [customer], each: year}}")))
                .isEqualTo("CNY 0.00 CNY 8.00 CNY 30.00");
    }

    private void atRisk(String objective, int number) {
        atRisk(objective, 0, number);
    }

    private void atRisk(String objective, int rePromise, int number) {
        standing.add(verdict(objective, rePromise, number, Verdict.State.AT_RISK, Map.of(), null));
        risk(objective, rePromise, number, OpenRisk.State.AT_RISK, MADE_AT.plus(Duration.ofHours(24)));
    }

    private void breached(String objective, int number, String late) {
        breached(objective, number, late, Map.of("late", late), null);
    }

    private void breached(
            String objective, int number, String late, Map<String, String> known, @Nullable String claim) {
        standing.add(verdict(objective, 0, number, Verdict.State.BREACHED, known, claim));
        risk(objective, 0, number, OpenRisk.State.BREACHED, MADE_AT.plus(Duration.ofHours(24)));
    }

    private void risk(String objective, int rePromise, int number, OpenRisk.State state, @Nullable Instant dueAt) {
        Verdict.DueKey due = new Verdict.DueKey(objective, "", rePromise);
        open.add(new OpenRisk(Dangdang.PROMISE.key(), due, number, state, dueAt, MADE_AT));
    }

    private static Verdict verdict(
            String objective,
            int rePromise,
            int number,
            Verdict.State state,
            Map<String, String> known,
            @Nullable String claim) {
        return new Verdict(
                Dangdang.PROMISE.key(), number, objective, "", rePromise, state, known, null, claim, List.of(), null);
    }

    private String outlook(Terms terms) {
        MadePromise made = new MadePromise(
                Dangdang.PROMISE, MADE_AT, null, Contracts.read("{\"price\": \"%s\"}".formatted(price)));
        Exposure exposure = Outlook.of(new Unfinished(made, open, standing, booked), terms);
        return "%s %s %s"
                .formatted(
                        exposure.booked(),
                        exposure.least().amount(),
                        exposure.most() == null ? "none" : exposure.most().amount());
    }

    private static Terms terms(String currency, String pay, String then) {
        return terms(currency, pay, then, "");
    }

    private static Terms terms(String currency, String pay, String then, String more) {
        return yaml(body(currency, pay, then) + more);
    }

    private static String body(String currency, String pay, String then) {
        return """
                currency: %s
                zone: Asia/Shanghai
                rounding: half-up
                overpaid: recover
                facts: {price: money}
                objectives: [{id: there, due: {within: PT24H}, reachedBy: [arrived]}]
                awards:
                - {id: late, for: there, remedies: [{kind: refund}], pay: %s, then: [%s]}
                """.formatted(currency, pay, then);
    }

    private static Terms yaml(String text) {
        try {
            return Dangdang.terms(YAML.readTree(text));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
