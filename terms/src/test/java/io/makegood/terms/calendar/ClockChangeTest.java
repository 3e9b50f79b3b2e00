package io.makegood.terms.calendar;

import static io.makegood.terms.calendar.BusinessCalendar.MONDAY_TO_FRIDAY;
import static io.makegood.terms.calendar.Calendars.ALWAYS;
import static io.makegood.terms.calendar.Calendars.ALWAYS_BY_HOURS;
import static io.makegood.terms.calendar.Calendars.calendar;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours are those on the wall; what passes in them is real time. */
class ClockChangeTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");
    private static final Duration YEAR = Duration.ofDays(365);

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "America/New_York", "Asia/Shanghai", "Australia/Lord_Howe"})
    void always_open_loses_nothing_at_any_midnight_of_a_year(ZoneId zone) {
        Instant newYear = midnight("2026-01-01", zone);
        Instant nextYear = midnight("2027-01-01", zone);

        assertThat(ALWAYS.openTime(newYear, nextYear, zone)).isEqualTo(YEAR);
        assertThat(ALWAYS_BY_HOURS.openTime(newYear, nextYear, zone)).isEqualTo(YEAR);
        assertThat(ALWAYS.plusOpenTime(newYear, YEAR, zone)).isEqualTo(nextYear);
        assertThat(ALWAYS.plusOpenTime(newYear, YEAR.plusMinutes(1), zone)).isEqualTo(nextYear.plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-03-28, PT24H",
        "Europe/London, 2026-03-29, PT23H",
        "Europe/London, 2026-10-25, PT25H",
        "America/New_York, 2026-03-08, PT23H",
        "America/New_York, 2026-11-01, PT25H",
        "Asia/Shanghai, 2026-03-29, PT24H",
        "Australia/Lord_Howe, 2026-04-05, PT24H30M",
        "Australia/Lord_Howe, 2026-10-04, PT23H30M",
        "America/Havana, 2026-03-08, PT23H",
        "America/Havana, 2026-11-01, PT25H"
    })
    void a_day_is_open_as_long_as_it_lasts(ZoneId zone, LocalDate day, Duration expected) {
        Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();

        assertThat(ALWAYS.openTime(day.atStartOfDay(zone).toInstant(), next, zone))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London, 2026-03-29, 01:00-05:00, PT3H",
        "Europe/London, 2026-03-30, 01:00-05:00, PT4H",
        "Europe/London, 2026-10-25, 01:00-05:00, PT5H",
        "America/New_York, 2026-03-08, 01:00-05:00, PT3H",
        "America/New_York, 2026-11-01, 01:00-05:00, PT5H",
        "America/New_York, 2026-03-08, 02:30-05:00, PT2H",
        "America/New_York, 2026-03-08, 01:00-02:30, PT1H",
        "America/New_York, 2026-03-08, 02:00-02:30, PT0S",
        "America/New_York, 2026-11-01, 01:30-02:30, PT1H30M",
        "America/New_York, 2026-11-01, 00:30-01:30, PT1H30M",
        "America/New_York, 2026-11-01, 01:00-02:00, PT2H",
        "America/New_York, 2026-11-01, 02:00-03:00, PT1H",
        "Australia/Lord_Howe, 2026-04-05, 01:00-03:00, PT2H30M",
        "Australia/Lord_Howe, 2026-10-04, 01:00-03:00, PT1H30M"
    })
    void an_hour_skipped_is_not_open_and_an_hour_that_comes_twice_is_open_twice(
            ZoneId zone, LocalDate day, String hours, Duration expected) {
        BusinessCalendar calendar = calendar("{'hours': {'mon-sun': ['%s']}}".formatted(hours));
        Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();

        assertThat(calendar.openTime(day.atStartOfDay(zone).toInstant(), next, zone))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "02:30-05:00, 2026-03-08T00:00-05:00, 2026-03-08T03:00-04:00",
        "02:00-02:30, 2026-03-08T00:00-05:00, 2026-03-09T02:00-04:00",
        "01:30-02:30, 2026-11-01T00:00-04:00, 2026-11-01T01:30-04:00",
        "01:30-02:30, 2026-11-01T02:00-04:00, 2026-11-01T01:30-05:00"
    })
    void the_next_opening_is_when_the_wall_shows_it(String hours, OffsetDateTime at, OffsetDateTime expected) {
        BusinessCalendar calendar = calendar("{'hours': {'mon-sun': ['%s']}}".formatted(hours));

        assertThat(calendar.nextOpening(at.toInstant(), NEW_YORK)).isEqualTo(expected.toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "PT30M, 2026-11-01T02:00-04:00",
        "PT30M0.000000001S, 2026-11-01T01:30:00.000000001-05:00",
        "PT90M, 2026-11-01T02:30-05:00",
        "PT91M, 2026-11-02T01:31-05:00"
    })
    void open_time_stops_while_the_clock_runs_back(Duration open, OffsetDateTime expected) {
        BusinessCalendar calendar = calendar("{'hours': {'mon-sun': ['01:30-02:30']}}");

        assertThat(calendar.plusOpenTime(midnight("2026-11-01", NEW_YORK), open, NEW_YORK))
                .isEqualTo(expected.toInstant());
    }

    /** On Sunday 2010-11-07 at 00:01 clocks were put back to 23:01 of Saturday, which had 59 minutes again. */
    @Test
    void a_clock_put_back_over_midnight_returns_to_the_day_before() {
        ZoneId zone = ZoneId.of("America/St_Johns");
        BusinessCalendar calendar = calendar("{'workingDays': [], 'open': ['2010-11-06']}");

        assertThat(calendar.openTime(midnight("2010-11-06", zone), midnight("2010-11-09", zone), zone))
                .isEqualTo(Duration.ofHours(24).plusMinutes(59));
    }

    /** Samoa went from Thursday 2011-12-29 24:00 at -10:00 to Saturday 2011-12-31 00:00 at +14:00. */
    @ParameterizedTest
    @CsvSource({"PT12H, 2011-12-31T00:00+14:00", "PT13H, 2012-01-02T01:00+14:00", "PT36H, 2012-01-03T00:00+14:00"})
    void a_day_left_out_has_no_hours(Duration open, OffsetDateTime expected) {
        Instant noonOfThursday = OffsetDateTime.parse("2011-12-29T12:00-10:00").toInstant();

        assertThat(MONDAY_TO_FRIDAY.plusOpenTime(noonOfThursday, open, APIA)).isEqualTo(expected.toInstant());
    }

    @Test
    void a_day_left_out_loses_nothing() {
        Instant thursday = OffsetDateTime.parse("2011-12-29T00:00-10:00").toInstant();
        Instant sunday = OffsetDateTime.parse("2012-01-01T00:00+14:00").toInstant();
        BusinessCalendar leftOut = calendar("{'workingDays': [], 'open': ['2011-12-30']}");

        assertThat(ALWAYS.openTime(thursday, sunday, APIA)).isEqualTo(Duration.ofHours(48));
        assertThat(leftOut.openTime(thursday, sunday, APIA)).isZero();
    }

    private static Instant midnight(String day, ZoneId zone) {
        return LocalDate.parse(day).atStartOfDay(zone).toInstant();
    }
}
