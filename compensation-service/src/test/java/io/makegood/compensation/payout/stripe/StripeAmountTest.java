package io.makegood.compensation.payout.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the list at docs.stripe.com/currencies: zero-decimal, special cases, three-decimal. */
class StripeAmountTest {

    @ParameterizedTest
    @CsvSource({
        "EUR 5.00, 500",
        "USD 0.01, 1",
        "CNY 11.84, 1184",
        "JPY 500, 500",
        "KRW 1, 1",
        "ISK 5, 500",
        "UGX 5, 500",
        "MGA 5.00, 5",
        "KWD 5.120, 5120",
        "BHD 0.010, 10",
        "TND 1.000, 1000"
    })
    void an_amount_is_counted_as_the_interface_counts(String money, long minorUnits) {
        assertThat(StripeAmount.minorUnits(Money.parse(money))).isEqualTo(OptionalLong.of(minorUnits));
    }

    @ParameterizedTest
    @CsvSource({"KWD 5.124", "BHD 0.001", "MGA 5.20"})
    void what_cannot_be_moved_exactly_is_not_rounded(String money) {
        assertThat(StripeAmount.minorUnits(Money.parse(money))).isEmpty();
    }
}
