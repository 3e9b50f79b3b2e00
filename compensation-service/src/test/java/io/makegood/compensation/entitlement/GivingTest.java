package io.makegood.compensation.entitlement;

import static io.makegood.compensation.Dangdang.breached;
import static io.makegood.compensation.Dangdang.reached;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.payout.Hold;
import io.makegood.compensation.payout.Holding;
import io.makegood.compensation.promise.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A word for a late parcel, 10 % when it is a day late, and the same again when it is two days late. */
class GivingTest {

    private static final AwardKey AWARD = new AwardKey(Dangdang.PROMISE.key(), "late-delivery");

    private final Assessment assessment = new Assessment(Dangdang.terms(terms()));

    @Test
    void what_is_no_money_is_given_once_whatever_is_told_again() {
        assessment.draw(breached(1, 0, "PT1H"));
        List<Consequence> again = assessment.draw(breached(2, 0, "PT2H"));

        assertThat(payouts()).containsExactly("[a word] instructed");
        assertThat(again)
                .singleElement()
                .satisfies(one -> assertThat(one.payouts()).isEmpty());
        assertThat(again.stream().flatMap(Bookings::of)).isEmpty();
    }

    @Test
    void it_stays_given_when_it_was_not_owed_after_all_and_is_not_given_twice() {
        assessment.draw(breached(1, 0, "PT48H"));
        assessment.draw(reached(2, Verdict.State.KEPT));
        assessment.draw(breached(3, 0, "PT48H"));

        assertThat(payouts()).containsExactly("[the same again] instructed");
    }

    @Test
    void money_that_is_owed_no_more_is_recovered_and_something_else_is_given() {
        assessment.draw(breached(1, 0, "PT24H"));
        assessment.draw(breached(2, 0, "PT48H"));

        assertThat(payouts())
                .containsExactly(
                        "payment of 11.84 instructed", "recovery of 11.84 instructed", "[the same again] instructed");
    }

    @Test
    void what_waits_and_is_not_owed_after_all_is_withdrawn() {
        Holding all = (payment, total) ->
                List.of(new Hold(Hold.Kind.APPROVAL, "all are looked at", "management", Dangdang.MADE_AT, null));
        assessment.holding(all).draw(breached(1, 0, "PT1H"));
        assertThat(payouts()).containsExactly("[a word] held");

        List<Consequence> after = assessment.draw(breached(2, 0, "PT48H"));

        assertThat(payouts()).containsExactly("[the same again] held");
        assertThat(after.get(0).withdrawals())
                .singleElement()
                .satisfies(one -> assertThat(one.toPayout().review().replacedBy())
                        .isEqualTo(
                                after.get(0).payouts().findFirst().orElseThrow().id()));
        assessment.draw(reached(3, Verdict.State.KEPT));
        assertThat(payouts()).isEmpty();
    }

    private List<String> payouts() {
        return assessment.payouts(AWARD).stream()
                .map(one -> "%s %s"
                        .formatted(
                                one.isInKind()
                                        ? one.inKind()
                                        : one.kind().word() + " of "
                                                + one.amount().getAmount(),
                                one.progress().state().word()))
                .toList();
    }

    private static JsonNode terms() {
        ObjectNode terms = Dangdang.agreedTerms();
        ((ObjectNode) terms.at("/awards/0")).set("pay", Contracts.read("""
                {"tiers": [
                  {"below": "PT24H", "inKind": "a word", "remedy": {"kind": "apology"}},
                  {"from": "PT24H", "below": "PT48H", "percent": "10", "of": "orderValue"},
                  {"from": "PT48H", "inKind": "the same again", "remedy": {"kind": "replacement"}}]}"""));
        return terms;
    }
}
