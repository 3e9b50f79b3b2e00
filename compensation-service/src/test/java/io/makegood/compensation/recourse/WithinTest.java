package io.makegood.compensation.recourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WithinTest {

    /** Berlin is two hours ahead in June; 23:30 of one day there is 21:30 here; its clocks change on 25 October. */
    @ParameterizedTest
    @CsvSource({
        "P14D,  2026-06-01T10:00:00Z, 2026-06-15T22:00:00Z",
        "P14D,  2026-06-01T22:30:00Z, 2026-06-16T22:00:00Z",
        "P1D,   2026-10-24T10:00:00Z, 2026-10-25T23:00:00Z",
        "P1M,   2026-01-31T10:00:00Z, 2026-02-28T23:00:00Z",
        "PT72H, 2026-06-01T10:00:00Z, 2026-06-04T10:00:00Z",
    })
    void days_are_local_and_the_last_one_counts_and_a_time_is_exact(String within, Instant from, Instant end) {
        assertThat(Within.parse(within).endAfter(from, ZoneId.of("Europe/Berlin")))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "14", "P", "P0D", "P-1D", "PT0S", "PT-1H", "P1DT2H3", "P3651D", "PT9223372036854775807S"})
    void what_is_no_length_of_time_is_refused(String within) {
        assertThatThrownBy(() -> Within.parse(within)).isInstanceOf(DateTimeException.class);
    }
}
