package io.makegood.compensation.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.terms.Form;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.terms.Remedy;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalletTest {

    private static final Instant GIVEN = Instant.parse("2009-11-30T12:00:00Z");

    private final Credit forGood = credit("EUR 5.00", null);
    private final Credit forAMonth = credit("EUR 2.00", Period.ofMonths(3));

    @ParameterizedTest
    @CsvSource({"2010-02-28T11:59:59.999999Z, 7.00", "2010-02-28T12:00:00Z, 5.00"})
    void credit_is_worth_nothing_from_the_moment_it_expires(Instant now, String balance) {
        assertThat(wallet(now).balance()).isEqualTo(Money.parse("EUR " + balance));
    }

    @Test
    void what_expires_first_is_spent_first() {
        assertThat(wallet(GIVEN).without(Money.parse("EUR 3.50")))
                .containsExactly(forAMonth.with(Money.parse("EUR 0.00")), forGood.with(Money.parse("EUR 3.50")));
        assertThat(wallet(GIVEN).without(Money.parse("EUR 1.50")))
                .containsExactly(forAMonth.with(Money.parse("EUR 0.50")));
    }

    @ParameterizedTest
    @CsvSource({"EUR 7.00, true", "EUR 7.01, false"})
    void a_wallet_holds_what_is_in_it_and_not_a_cent_more(String amount, boolean holds) {
        assertThat(wallet(GIVEN).holds(Money.parse(amount))).isEqualTo(holds);
    }

    private Wallet wallet(Instant now) {
        return Wallet.at(now, CurrencyUnit.EUR, List.of(forGood, forAMonth));
    }

    private static Credit credit(String amount, @Nullable Period expires) {
        return new Credit(
                new Tenant("dangdang"),
                UUID.randomUUID(),
                "zhang-lan",
                Money.parse(amount),
                GIVEN,
                new Form(Remedy.Kind.CREDIT, "credit", expires, null).expiresAt(GIVEN));
    }
}
