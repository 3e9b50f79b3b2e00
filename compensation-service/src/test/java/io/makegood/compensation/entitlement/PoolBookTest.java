package io.makegood.compensation.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.payout.Hold;
import io.makegood.terms.Terms;
import io.makegood.terms.wording.Line;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Caps that promises share, and of which only the highest is paid. */
class PoolBookTest {

    private static final String PAIR = "together: {name: pair, per: [customer, seller], within: PT24H}";
    private static final Terms CAPPED = terms("{atMost: 500.00, %s}".formatted(PAIR));
    private static final Terms HIGHEST = terms("{highest: true, %s}".formatted(PAIR));

    private final Assessment capped = new Assessment(CAPPED);
    private final Assessment highest = new Assessment(HIGHEST);
    private final Sale first = Sale.of("300.00");
    private final Sale second = Sale.of("300.00");
    private final Sale third = Sale.of("300.00");

    @Test
    void what_stays_within_the_cap_is_paid_in_full() {
        Sale rest = Sale.of("200.00");

        capped.price(first.late(1), rest.late(1));

        assertThat(capped.owed(first.promise())).isEqualTo("CNY 300.00");
        assertThat(capped.owed(rest.promise())).isEqualTo("CNY 200.00");
        assertThat(steps(capped, rest)).doesNotContain("shared-cap");
    }

    @Test
    void what_goes_beyond_it_is_cut_and_then_nothing_is_left() {
        capped.price(first.late(1), second.late(1), third.late(1));

        assertThat(capped.owed(first.promise())).isEqualTo("CNY 300.00");
        assertThat(capped.owed(second.promise())).isEqualTo("CNY 200.00");
        assertThat(capped.owed(third.promise())).isEqualTo("CNY 0.00");
    }

    @Test
    void the_trace_says_what_the_others_had() {
        capped.price(first.late(1), second.late(1));

        Trace trace = trace(capped, second);
        assertThat(trace.shared())
                .containsExactly(new Trace.Shared(
                        "/awards/0/then/0", "pair", List.of("ada", "bob"), null, Money.parse("CNY 300.00")));
        assertThat(trace.steps())
                .last()
                .isEqualTo(new Line(
                        "/awards/0/then/0", "shared-cap", List.of("300", "300", "500", "customer", "seller"), "200"));
    }

    @Test
    void what_a_person_declined_makes_no_room_for_others() {
        capped.holding((payment, total) -> List.of(new Hold(Hold.Kind.UNUSUAL, "often", "anyone", Sale.NOON, null)));
        capped.price(first.late(1));
        capped.payouts(new AwardKey(first.promise().key(), "late"))
                .replaceAll(held -> held.rejected("a trick", Sale.NOON));

        capped.price(second.late(1));

        assertThat(capped.owed(second.promise())).isEqualTo("CNY 200.00");
    }

    /** Ada has 300 of her own 500 and of Bob's: 200 are left to whoever buys from him, and to her wherever she buys. */
    @Test
    void who_agrees_in_any_of_several_is_limited_by_whatever_is_least_left() {
        Assessment household = new Assessment(
                terms("{atMost: 500.00, together: {name: household, anyOf: [customer, seller], each: year}}"));
        Sale cleo = Sale.of("300.00").to("cleo");
        household.price(first.late(1), cleo.late(1), second.from("dan").late(1));

        assertThat(household.owed(first.promise())).isEqualTo("CNY 300.00");
        assertThat(household.owed(cleo.promise())).isEqualTo("CNY 200.00");
        assertThat(household.owed(second.promise())).isEqualTo("CNY 200.00");
        assertThat(trace(household, cleo).steps())
                .last()
                .isEqualTo(new Line("/awards/0/then/0", "shared-cap", List.of("300", "300", "500", "seller"), "200"));
    }

    @Test
    void what_a_household_frees_goes_to_whoever_was_cut() {
        Assessment household = new Assessment(
                terms("{atMost: 500.00, together: {name: household, anyOf: [customer, seller], each: year}}"));
        Sale cleo = Sale.of("300.00").to("cleo");
        household.price(first.late(1), cleo.late(1), second.from("dan").late(1));

        household.price(first.kept(2));
        household.catchUp();

        assertThat(household.owed(cleo.promise())).isEqualTo("CNY 300.00");
        assertThat(household.owed(second.promise())).isEqualTo("CNY 300.00");
    }

    @Test
    void what_was_given_to_others_stays_theirs_when_more_is_wanted() {
        capped.price(first.late(1), second.late(1));

        capped.price(first.late(2, "PT48H"));

        assertThat(capped.owed(first.promise())).isEqualTo("CNY 300.00");
        assertThat(capped.waiting()).isEmpty();
    }

    @Test
    void what_is_freed_goes_to_who_was_cut_and_to_nobody_else() {
        Sale whole = Sale.of("100.00");
        capped.price(whole.late(1), first.late(1), second.late(1));

        capped.price(first.kept(2));

        assertThat(capped.waiting()).containsExactly(second.promise());
        assertThat(capped.catchUp()).extracting(Entitlement::difference).containsExactly(Money.parse("CNY 200.00"));
        assertThat(capped.owed(second.promise())).isEqualTo("CNY 300.00");
        assertThat(capped.catchUp()).isEmpty();
    }

    @Test
    void what_is_freed_is_not_given_twice() {
        capped.price(first.late(1), second.late(1), third.late(1));

        capped.price(first.excused(2));
        capped.catchUp();

        assertThat(total(capped)).isEqualTo("CNY 500.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:59:59.999999Z, CNY 200.00",
        "2026-03-02T12:00:00Z, CNY 300.00",
        "2026-02-28T12:00:00.000001Z, CNY 200.00",
        "2026-02-28T12:00:00Z, CNY 300.00",
    })
    void in_rolling_time_promises_share_while_less_than_it_lies_between_them(String madeAt, String owed) {
        Sale other = second.at(madeAt);

        capped.price(first.late(1), other.late(1));

        assertThat(capped.owed(other.promise())).isEqualTo(owed);
    }

    /** In none of the times that the one in between is in do the other two come together. */
    @Test
    void in_rolling_time_the_fullest_of_all_times_counts() {
        Sale before = first.at("2026-03-01T00:00:00Z");
        Sale between = second.at("2026-03-01T20:00:00Z");
        Sale after = Sale.of("350.00").at("2026-03-02T16:00:00Z");

        capped.price(before.late(1), after.late(1), between.late(1));

        assertThat(capped.owed(between.promise())).isEqualTo("CNY 150.00");
    }

    @ParameterizedTest
    @CsvSource({
        "month, 2026-01-31T16:00:00Z, 2026-02-28T15:59:59Z, CNY 200.00",
        "month, 2026-01-31T15:59:59Z, 2026-01-31T16:00:00Z, CNY 300.00",
        "month, 2025-02-10T12:00:00Z, 2026-02-10T12:00:00Z, CNY 300.00",
        "year,  2025-12-31T16:00:00Z, 2026-12-31T15:59:59Z, CNY 200.00",
        "year,  2025-12-31T15:59:59Z, 2025-12-31T16:00:00Z, CNY 300.00",
        "quarter, 2026-03-31T16:00:00Z, 2026-06-30T15:59:59Z, CNY 200.00",
        "quarter, 2026-03-31T15:59:59Z, 2026-03-31T16:00:00Z, CNY 300.00",
        "{from: 04-01}, 2025-03-31T16:00:00Z, 2026-03-31T15:59:59Z, CNY 200.00",
        "{from: 04-01}, 2026-03-31T15:59:59Z, 2026-03-31T16:00:00Z, CNY 300.00",
        "'{from: 12-01, to: 01-31}', 2025-11-30T16:00:00Z, 2026-01-31T15:59:59Z, CNY 200.00",
        "'{from: 12-01, to: 01-31}', 2026-01-15T12:00:00Z, 2026-12-15T12:00:00Z, CNY 300.00",
    })
    void periods_go_by_the_zone_of_the_terms(String each, String one, String other, String owed) {
        Assessment assessment = new Assessment(
                terms("{atMost: 500.00, together: {name: pair, per: [customer], each: %s}}".formatted(each)));
        Sale later = second.at(other);

        assessment.price(first.at(one).late(1), later.late(1));

        assertThat(assessment.owed(later.promise())).isEqualTo(owed);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-30T15:59:59Z, CNY 600.00",
        "2025-11-30T16:00:00Z, CNY 500.00",
        "2026-01-31T15:59:59Z, CNY 500.00",
        "2026-01-31T16:00:00Z, CNY 600.00",
    })
    void outside_of_its_season_a_cap_is_none(String madeAt, String owed) {
        Assessment assessment = new Assessment(
                terms("{atMost: 500.00, together: {name: pair, per: [customer], each: {from: 12-01, to: 01-31}}}"));
        Sale alone = Sale.of("600.00").at(madeAt);

        assessment.price(alone.late(1));

        assertThat(assessment.owed(alone.promise())).isEqualTo(owed);
    }

    @Test
    void those_who_do_not_agree_in_all_of_it_share_nothing() {
        capped.price(
                first.late(1), second.to("eve").late(1), third.from("carol").late(1));

        assertThat(total(capped)).isEqualTo("CNY 900.00");
    }

    @Test
    void names_that_only_look_alike_when_written_together_are_not_the_same() {
        capped.price(
                first.to("a|b").from("c").late(1), second.to("a").from("b|c").late(1));

        assertThat(total(capped)).isEqualTo("CNY 600.00");
    }

    @Test
    void a_pool_is_not_shared_across_currencies() {
        Terms euros = terms("EUR", "{amount: price}", "{atMost: 500.00, %s}".formatted(PAIR));
        Assessment both = new Assessment(promise -> promise.guarantee().code().equals("euros") ? euros : CAPPED);
        Sale inEuros = second.under("euros");

        both.price(first.late(1), inEuros.late(1));

        assertThat(both.owed(inEuros.promise())).isEqualTo("EUR 300.00");
    }

    @Test
    void one_that_is_higher_takes_the_place_of_the_one_before() {
        Sale higher = Sale.of("400.00");
        highest.price(first.late(1));

        highest.price(higher.late(1));

        assertThat(highest.catchUp()).extracting(Entitlement::difference).containsExactly(Money.parse("CNY -300.00"));
        assertThat(highest.owed(higher.promise())).isEqualTo("CNY 400.00");
    }

    @Test
    void when_the_highest_falls_away_the_next_is_paid() {
        Sale higher = Sale.of("400.00");
        highest.price(higher.late(1), first.late(1));

        highest.price(higher.kept(2));
        highest.catchUp();

        assertThat(highest.owed(first.promise())).isEqualTo("CNY 300.00");
    }

    @Test
    void of_equals_the_one_that_was_first_is_paid_and_keeps_it() {
        highest.price(first.late(1), second.late(1));

        highest.price(first.late(2), second.late(2));
        highest.catchUp();

        assertThat(highest.owed(first.promise())).isEqualTo("CNY 300.00");
        assertThat(highest.owed(second.promise())).isEqualTo("CNY 0.00");
    }

    @Test
    void the_highest_goes_across_guarantees() {
        Terms half = terms("CNY", "{percent: 50, of: price}", "{highest: true, %s}".formatted(PAIR));
        Assessment both = new Assessment(promise -> promise.guarantee().code().equals("iptv") ? half : HIGHEST);
        Sale iptv = Sale.of("500.00").under("iptv");

        both.price(iptv.late(1), first.late(1));
        both.catchUp();

        assertThat(both.owed(iptv.promise())).isEqualTo("CNY 0.00");
        assertThat(both.owed(first.promise())).isEqualTo("CNY 300.00");
    }

    @Test
    void what_one_cap_takes_away_is_left_to_the_others_in_another() {
        Assessment two = new Assessment(terms("""
                {atMost: 500.00, together: {name: of-customer, per: [customer]}},
                {atMost: 100.00, together: {name: of-seller, per: [seller]}}"""));
        Sale elsewhere = second.from("carol");

        two.price(first.late(1), elsewhere.late(1));

        assertThat(trace(two, elsewhere).shared())
                .extracting(Trace.Shared::others)
                .containsExactly(Money.parse("CNY 100.00"), Money.parse("CNY 0.00"));
    }

    @Test
    void each_trace_priced_again_with_what_others_had_is_the_same() throws JsonProcessingException {
        List<Entitlement> all = new ArrayList<>(capped.price(first.late(1), second.late(1), third.late(1)));
        all.addAll(capped.price(first.kept(2)));
        all.addAll(capped.catchUp());

        for (Entitlement one : all) {
            Trace stored = Contracts.JSON.readValue(Contracts.JSON.writeValueAsString(one.trace()), Trace.class);
            assertThat(Rerun.of(stored, CAPPED)).isEqualTo(one.trace());
        }
    }

    private static List<String> steps(Assessment assessment, Sale sale) {
        return trace(assessment, sale).steps().stream().map(Line::did).toList();
    }

    private static Trace trace(Assessment assessment, Sale sale) {
        return assessment.newest().stream()
                .filter(one -> one.promise().equals(sale.promise()))
                .findFirst()
                .orElseThrow()
                .trace();
    }

    private static String total(Assessment assessment) {
        return assessment.newest().stream()
                .map(Entitlement::amount)
                .reduce(Money.parse("CNY 0.00"), Money::plus)
                .toString();
    }

    private static Terms terms(String then) {
        return Dangdang.terms(Sale.terms(then));
    }

    private static Terms terms(String currency, String pay, String then) {
        return Dangdang.terms(Sale.terms(currency, pay, then));
    }
}
