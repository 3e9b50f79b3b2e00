package io.makegood.promise.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.promise.terms.DueRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTimesTest {

    @ParameterizedTest(name = "made {0} in {1}, due {2} days later at {3}: {4}")
    @CsvSource(textBlock = """
                    # an ordinary day; the day is that of the place, not of UTC
                    2009-11-01T18:52:01+08:00, Asia/Shanghai,    1, 12:00, 2009-11-02T12:00:00+08:00
                    2009-11-01T23:59:59+08:00, Asia/Shanghai,    1, 12:00, 2009-11-02T12:00:00+08:00
                    2009-11-02T00:00:00+08:00, Asia/Shanghai,    1, 12:00, 2009-11-03T12:00:00+08:00
                    2009-11-01T16:30:00Z,      Asia/Shanghai,    1, 12:00, 2009-11-03T12:00:00+08:00
                    2009-11-01T18:52:01+08:00, Asia/Shanghai,    0, 23:00, 2009-11-01T23:00:00+08:00
                    # clocks go forward in Berlin on 2026-03-29 from 02:00 to 03:00: the hour is skipped
                    2026-03-28T10:00:00+01:00, Europe/Berlin,    1, 01:59, 2026-03-29T01:59:00+01:00
                    2026-03-28T10:00:00+01:00, Europe/Berlin,    1, 02:00, 2026-03-29T03:00:00+02:00
                    2026-03-28T10:00:00+01:00, Europe/Berlin,    1, 02:30, 2026-03-29T03:30:00+02:00
                    2026-03-28T10:00:00+01:00, Europe/Berlin,    1, 12:00, 2026-03-29T12:00:00+02:00
                    # clocks go back in Berlin on 2026-10-25 from 03:00 to 02:00: the hour comes twice
                    2026-10-24T10:00:00+02:00, Europe/Berlin,    1, 02:30, 2026-10-25T02:30:00+02:00
                    2026-10-24T10:00:00+02:00, Europe/Berlin,    1, 03:00, 2026-10-25T03:00:00+01:00
                    # half an hour is a change of clocks, too
                    2026-10-03T10:00:00+10:30, Australia/Lord_Howe, 1, 02:15, 2026-10-04T02:45:00+11:00
                    # Apia had no 30th of December in 2011
                    2011-12-29T10:00:00-10:00, Pacific/Apia,     1, 12:00, 2011-12-31T12:00:00+14:00
                    """)
    void a_time_of_day_is_shown_by_the_clocks_of_the_place(
            OffsetDateTime madeAt, String zone, int days, LocalTime at, OffsetDateTime due) {
        DueRule rule = new DueRule.DayTime(days, at);

        assertThat(DueTimes.dueAt(rule, madeAt.toInstant(), ZoneId.of(zone))).contains(due.toInstant());
    }

    @Test
    void a_duration_does_not_care_for_clocks() {
        DueRule rule = new DueRule.Within(Duration.ofHours(24));
        Instant theDayBeforeClocksGoForward = Instant.parse("2026-03-28T11:00:00Z");

        assertThat(DueTimes.dueAt(rule, theDayBeforeClocksGoForward, ZoneId.of("Europe/Berlin")))
                .contains(Instant.parse("2026-03-29T11:00:00Z"));
    }

    @Test
    void a_given_due_time_has_to_be_given() {
        assertThat(DueTimes.dueAt(new DueRule.Given(), Instant.EPOCH, ZoneId.of("Asia/Shanghai")))
                .isEmpty();
    }
}
