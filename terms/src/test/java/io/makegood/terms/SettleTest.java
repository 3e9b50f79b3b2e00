package io.makegood.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettleTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void so_long_after_it_is_known() {
        Settle settle = new Settle(Duration.ofHours(6), null);

        assertThat(settle.from(Instant.parse("2026-03-01T12:00:00Z"), AMSTERDAM))
                .isEqualTo(Instant.parse("2026-03-01T18:00:00Z"));
    }

    /** Winter is an hour ahead of UTC, summer two; clocks go forward on 29 March 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01T16:59:59.999Z, 2026-03-01T17:00:00Z",
        "2026-03-01T17:00:00Z, 2026-03-02T17:00:00Z",
        "2026-03-28T17:00:00Z, 2026-03-29T16:00:00Z",
    })
    void at_the_next_such_time_of_the_place(Instant owedAt, Instant paidAt) {
        assertThat(new Settle(null, LocalTime.of(18, 0)).from(owedAt, AMSTERDAM))
                .isEqualTo(paidAt);
    }
}
