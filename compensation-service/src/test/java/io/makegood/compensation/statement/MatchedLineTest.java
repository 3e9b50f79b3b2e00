package io.makegood.compensation.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.ledger.Account;
import io.makegood.compensation.statement.MatchedLine.Part;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class MatchedLineTest {

    private static final Instant NOW = Instant.parse("2026-03-03T00:00:00Z");

    @Test
    void what_went_out_takes_paid_out_from_the_bank() {
        assertThat(booked("EUR -12.50", "EUR 0.00", "EUR -12.50")).containsExactly("paid-out from bank: EUR 12.50");
    }

    @Test
    void what_was_got_back_comes_to_the_bank() {
        assertThat(booked("EUR 12.50", "EUR 0.00", "EUR 12.50")).containsExactly("bank from paid-out: EUR 12.50");
    }

    @Test
    void a_fee_comes_from_the_bank_and_a_fee_given_back_returns_to_it() {
        assertThat(booked("EUR -12.50", "EUR 0.30", "EUR -12.50"))
                .containsExactly("paid-out from bank: EUR 12.50", "provider-fees from bank: EUR 0.30");
        assertThat(booked("EUR -12.50", "EUR -0.30", "EUR -12.50"))
                .containsExactly("paid-out from bank: EUR 12.50", "bank from provider-fees: EUR 0.30");
    }

    @Test
    void a_difference_goes_to_rounding_whichever_way_it_is() {
        assertThat(booked("EUR -12.52", "EUR 0.00", "EUR -12.50"))
                .containsExactly("paid-out from bank: EUR 12.50", "rounding from bank: EUR 0.02");
        assertThat(booked("EUR -12.49", "EUR 0.00", "EUR -12.50"))
                .containsExactly("paid-out from bank: EUR 12.50", "bank from rounding: EUR 0.01");
    }

    @Test
    void each_payout_of_a_batch_is_booked() {
        assertThat(booked("JPY -300", "JPY 0", "JPY -100", "JPY -200"))
                .containsExactly("paid-out from bank: JPY 100", "paid-out from bank: JPY 200");
    }

    private static List<String> booked(String amount, String fee, String... parts) {
        MatchedLine line = new MatchedLine(
                new Tenant("dangdang"),
                UUID.randomUUID(),
                Money.parse(amount),
                Money.parse(fee),
                Stream.of(parts)
                        .map(part -> new Part(UUID.randomUUID(), UUID.randomUUID(), Money.parse(part)))
                        .toList());
        return line.bookings(Account.ROUNDING, NOW)
                .map(transfer -> "%s from %s: %s"
                        .formatted(transfer.debit().word(), transfer.credit().word(), transfer.amount()))
                .toList();
    }
}
