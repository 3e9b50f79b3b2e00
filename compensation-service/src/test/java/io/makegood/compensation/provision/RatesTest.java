package io.makegood.compensation.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.promise.OpenRisk;
import io.makegood.compensation.promise.OpenRisk.State;
import io.makegood.compensation.promise.Verdict.DueKey;
import io.makegood.compensation.provision.Rates.OfStates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is provided for, worked by hand from the rates that a person has set. */
class RatesTest {

    /** 30 % of what is to come at least and 5 % of what may come on top; 60 % and 10 % once something is broken. */
    private static final OfStates USUAL = new OfStates(rate("30", "5"), rate("60", "10"));

    @ParameterizedTest
    @CsvSource({
        // 2.40 of 8.00, and 1.10 of 22.00
        "AT_RISK,  CNY 0.00,  CNY 8.00,  CNY 30.00, CNY 3.50",
        // nothing of nothing, and 1.00 of 10.00
        "BREACHED, CNY 20.00, CNY 20.00, CNY 30.00, CNY 1.00",
        // 12.00 of 20.00 that are not claimed yet, and 2.00 of 20.00
        "BREACHED, CNY 0.00,  CNY 20.00, CNY 40.00, CNY 14.00",
        // 39.9 of 133, and 23.35 of 467: 63.25
        "AT_RISK,  JPY 0,     JPY 133,   JPY 600,   JPY 63",
        // 0.3705 of 1.235, and 0.2469 of 4.938: 0.6174
        "AT_RISK,  KWD 0.000, KWD 1.235, KWD 6.173, KWD 0.617",
        // half a unit goes to the even neighbour: 0.015 and 0.045
        "AT_RISK,  CNY 0.00,  CNY 0.05,  CNY 0.05,  CNY 0.02",
        "AT_RISK,  CNY 0.00,  CNY 0.15,  CNY 0.15,  CNY 0.04",
        // what has no bound has nothing on top that anybody could tell
        "AT_RISK,  CNY 0.00,  CNY 8.00,,            CNY 2.40",
        // less than is booked is no provision
        "BREACHED, CNY 9.00,  CNY 8.00,  CNY 8.50,  CNY 0.00",
    })
    void a_share_of_the_least_and_a_share_of_what_may_come_on_top(
            State state, String booked, String least, @Nullable String most, String provision) {
        assertThat(new Rates(USUAL, Map.of()).provision(exposure(state, booked, least, most)))
                .isEqualTo(Money.parse(provision));
    }

    @Test
    void a_guarantee_may_have_rates_of_its_own() {
        Rates rates = new Rates(USUAL, Map.of("next-morning", new OfStates(rate("50", "0"), rate("0", "0"))));

        assertThat(rates.provision(exposure(State.AT_RISK, "CNY 0.00", "CNY 8.00", "CNY 30.00")))
                .isEqualTo(Money.parse("CNY 4.00"));
    }

    private static Exposure exposure(State state, String booked, String least, @Nullable String most) {
        OpenRisk risk =
                new OpenRisk(Dangdang.PROMISE.key(), new DueKey("delivered", "", 0), 1, state, null, Instant.EPOCH);
        return new Exposure(
                Dangdang.PROMISE,
                Dangdang.MADE_AT,
                List.of(risk),
                Money.parse(booked),
                reckoning(least),
                most == null ? null : reckoning(most));
    }

    private static Reckoning reckoning(String amount) {
        return new Reckoning(Money.parse(amount), List.of());
    }

    private static Rate rate(String least, String most) {
        return new Rate(new BigDecimal(least), new BigDecimal(most));
    }
}
