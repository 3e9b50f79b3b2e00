package io.makegood.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectedTest {

    private static final Expected FIVE = new Expected(
            List.of(), Map.of("refund", List.of(new BigDecimal("5.00"))), Map.of("refund", new BigDecimal("5.00")));

    @Test
    void a_payment_to_the_cent_is_as_expected() {
        assertThat(FIVE.differences(paid("5.00", "settled"))).isEmpty();
    }

    @Test
    void a_cent_too_much_is_a_difference() {
        assertThat(FIVE.differences(paid("5.01", "settled")))
                .contains("payments: expected {refund=[5.00]}, but found {refund=[5.01]}");
    }

    @Test
    void what_is_not_settled_is_not_paid() {
        assertThat(FIVE.isReachedBy(paid("5.00", "instructed"))).isFalse();
    }

    private static Outcome paid(String amount, String state) {
        Money money = new Money(new BigDecimal(amount), "CNY");
        Entitlement entitlement = new Entitlement("late", 1, money, "late", new Entitlement.Trace(List.of()));
        return new Outcome(
                List.of(), List.of(entitlement), List.of(new Payout("late", 1, "payment", "refund", money, state)));
    }
}
