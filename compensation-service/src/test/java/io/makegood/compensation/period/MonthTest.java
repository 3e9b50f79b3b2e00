package io.makegood.compensation.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03, UTC,                 2026-03-01T00:00:00Z, 2026-04-01T00:00:00Z",
        "2026-03, Asia/Shanghai,       2026-02-28T16:00:00Z, 2026-03-31T16:00:00Z",
        "2026-03, Europe/Berlin,       2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
        "2026-03, America/Los_Angeles, 2026-03-01T08:00:00Z, 2026-04-01T07:00:00Z",
        "2025-12, UTC,                 2025-12-01T00:00:00Z, 2026-01-01T00:00:00Z",
    })
    void a_month_is_from_its_first_midnight_to_that_of_the_next(
            YearMonth name, ZoneId zone, Instant from, Instant until) {
        Month month = new Month(name, zone);

        assertThat(month.from()).isEqualTo(from);
        assertThat(month.until()).isEqualTo(until);
        assertThat(Month.of(from, zone)).isEqualTo(month);
        assertThat(Month.of(until.minusNanos(1), zone)).isEqualTo(month);
        assertThat(Month.of(until, zone)).isEqualTo(new Month(name.plusMonths(1), zone));
    }
}
