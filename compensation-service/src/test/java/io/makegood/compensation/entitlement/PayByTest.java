package io.makegood.compensation.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Payout;
import io.makegood.compensation.payout.Standing;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.promise.Verdict;
import io.makegood.compensation.terms.Form;
import io.makegood.terms.Remedy;
import io.makegood.terms.Terms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By when a payout is promised: by the end of the tenth day, where the promise is to be kept. */
class PayByTest {

    private static final Standing NOTHING = Standing.nothing(CurrencyUnit.of("CNY"));

    /** In Shanghai it is noon of the 6th, in New York still the 5th. */
    private static final Instant NOW = Instant.parse("2009-11-06T04:00:00Z");

    private static final Instant MISSED = Instant.parse("2009-11-02T04:00:00Z");

    @Test
    void it_counts_from_when_it_is_owed() {
        assertThat(payBy("payoutOf", "late-delivery", null, NOTHING)).isEqualTo("2009-11-16T16:00:00Z");
    }

    @Test
    void its_days_are_those_of_the_place() {
        assertThat(payBy("payoutOf", "late-delivery", ZoneId.of("America/New_York"), NOTHING))
                .isEqualTo("2009-11-16T05:00:00Z");
    }

    @Test
    void of_another_award_nothing_is_promised() {
        assertThat(payBy("payoutOf", "broken-re-promise", null, NOTHING)).isNull();
    }

    @Test
    void it_may_count_from_the_breach() {
        assertThat(payBy("breachOf", "delivered", null, NOTHING)).isEqualTo("2009-11-12T16:00:00Z");
    }

    @Test
    void what_takes_the_place_of_what_waits_is_to_be_paid_as_soon() {
        Instant soon = Instant.parse("2009-11-07T16:00:00Z");
        Payout held = Payout.of(
                        Dangdang.PROMISE,
                        new Payout.Grounds(UUID.randomUUID(), "late-delivery", 1, "late"),
                        new Form(Remedy.Kind.REFUND, "refund", null, null),
                        Money.parse("CNY 5.00"),
                        NOW)
                .promisedBy(soon)
                .heldFor(List.of(new Hold(Hold.Kind.APPROVAL, "much", "first line", NOW, null)));

        assertThat(payBy("payoutOf", "late-delivery", null, NOTHING.with(held))).isEqualTo(soon);
    }

    private static @Nullable Instant payBy(String each, String of, @Nullable ZoneId zone, Standing before) {
        Terms terms = terms(each, of);
        Verdict breach = new Verdict(
                Dangdang.PROMISE.key(),
                1,
                "delivered",
                "",
                0,
                Verdict.State.BREACHED,
                Map.of("late", "PT24H"),
                null,
                null,
                List.of(),
                MISSED);
        UnpricedVerdict one = new UnpricedVerdict(Dangdang.PROMISE, Dangdang.MADE_AT, zone, Dangdang.FACTS, breach);
        return PayBy.of(Case.of(one, terms, List.of(breach), Map.of()), terms.award("late-delivery"), before, NOW);
    }

    private static Terms terms(String each, String of) {
        ObjectNode terms = Dangdang.agreedTerms();
        ((ArrayNode) terms.get("objectives")).add(Contracts.read("""
                {"id": "paid", "each": {"%s": "%s"}, "due": {"days": 10, "at": "24:00"},
                  "reachedBy": ["compensation-paid"]}
                """.formatted(each, of)));
        return Dangdang.terms(terms);
    }
}
