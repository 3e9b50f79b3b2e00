package io.makegood.compensation.credit;

import static io.makegood.compensation.claim.AnyClaim.euros;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.claim.Act;
import io.makegood.compensation.claim.AnyClaim;
import io.makegood.compensation.claim.Claim;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final Act ACT = new Act("ada", "credited", "CN-1", Instant.parse("2026-06-20T00:00:00Z"));

    private final Claim first = AnyClaim.open("order-1", "JD01", "12.50");
    private final Claim second = AnyClaim.open("order-2", "JD02", "12.50");
    private final Claim third = AnyClaim.open("order-3", "JD03", "8.00");
    private final Matching matching = new Matching(List.of(first, second, third), ACT);

    @Test
    void a_line_is_for_the_claim_it_names() {
        assertMatched(CreditLine.told(second.id(), null, null, euros("3.00")), second, "matched by claim");
        assertThat(matching.steps()).singleElement().satisfies(step -> {
            assertThat(step.claim().id()).isEqualTo(second.id());
            assertThat(step.claim().state()).isEqualTo(Claim.State.CREDITED);
            assertThat(step.credited()).isEqualTo(euros("3.00"));
        });
    }

    @Test
    void a_line_is_for_the_claim_of_its_order_whatever_it_expects() {
        assertMatched(CreditLine.told(null, "order-2", null, euros("10.00")), second, "matched by order");
    }

    @Test
    void a_line_is_for_the_claim_of_its_parcel() {
        assertMatched(CreditLine.told(null, null, "JD03", euros("8.00")), third, "matched by tracking");
    }

    @Test
    void a_line_without_a_name_is_for_the_only_claim_that_expects_its_amount() {
        assertMatched(CreditLine.told(null, null, null, euros("8.00")), third, "matched by amount");
    }

    @Test
    void where_more_than_one_claim_fits_none_is_taken() {
        assertUnmatched(CreditLine.told(null, null, null, euros("12.50")), "2 claims fit");
    }

    @Test
    void once_one_of_two_is_credited_the_other_is_the_only_one() {
        List<CreditLine> matched = matching.match(List.of(
                CreditLine.told(null, "order-1", null, euros("12.50")),
                CreditLine.told(null, null, null, euros("12.50"))));

        assertThat(matched).extracting(CreditLine::matched).containsExactly(first.id(), second.id());
    }

    @Test
    void a_claim_takes_one_line_of_a_credit() {
        List<CreditLine> matched = matching.match(List.of(
                CreditLine.told(first.id(), null, null, euros("6.25")),
                CreditLine.told(first.id(), null, null, euros("6.25"))));

        assertThat(matched).extracting(CreditLine::matched).containsExactly(first.id(), null);
    }

    @Test
    void what_nobody_asked_for_stays_unmatched() {
        assertUnmatched(CreditLine.told(null, "order-9", null, euros("8.00")), "no claim waits for it");
        assertUnmatched(CreditLine.told(UUID.randomUUID(), null, null, euros("8.00")), "no such claim");
        assertUnmatched(CreditLine.told(first.id(), null, null, Money.parse("USD 12.50")), "no such claim in USD");
        assertUnmatched(CreditLine.told(null, "order-1", null, Money.parse("USD 12.50")), "no claim waits for it");
        assertUnmatched(CreditLine.told(null, "order-1", null, euros("-1.00")), "name the claim");
        assertUnmatched(CreditLine.told(first.id(), null, null, euros("-1.00")), "EUR 0.00 was credited");
        assertThat(matching.steps()).isEmpty();
    }

    private void assertMatched(CreditLine line, Claim claim, String result) {
        CreditLine matched = matching.match(List.of(line)).get(0);
        assertThat(matched.matched()).isEqualTo(claim.id());
        assertThat(matched.result()).isEqualTo(result);
    }

    private void assertUnmatched(CreditLine line, String why) {
        CreditLine unmatched = matching.match(List.of(line)).get(0);
        assertThat(unmatched.matched()).isNull();
        assertThat(unmatched.result()).contains(why);
    }
}
