package io.makegood.terms.calendar;

import static io.makegood.terms.calendar.BusinessCalendar.MONDAY_TO_FRIDAY;
import static io.makegood.terms.calendar.Calendars.ALWAYS;
import static io.makegood.terms.calendar.Calendars.ENGLISH_OFFICE;
import static io.makegood.terms.calendar.Calendars.LUNCH_BREAK;
import static io.makegood.terms.calendar.Calendars.SATURDAYS_TOO;
import static io.makegood.terms.calendar.Calendars.calendar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTimeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:00, PT1H, 2026-06-01T10:00",
        "2026-06-01T09:00, PT3H, 2026-06-01T12:00",
        "2026-06-01T09:00, PT3H0.000000001S, 2026-06-01T13:00:00.000000001",
        "2026-06-01T11:00, PT2H, 2026-06-01T14:00",
        "2026-06-01T12:30, PT1H, 2026-06-01T14:00",
        "2026-06-01T09:00, PT7H, 2026-06-01T17:00",
        "2026-06-01T09:00, PT7H1M, 2026-06-02T09:01",
        "2026-06-05T16:59, PT2M, 2026-06-08T09:01",
        "2026-06-05T17:00, PT35H, 2026-06-12T17:00"
    })
    void a_lunch_break_is_not_open(LocalDateTime from, Duration open, LocalDateTime expected) {
        assertThat(LUNCH_BREAK.plusOpenTime(berlin(from), open, BERLIN)).isEqualTo(berlin(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T09:00, 2026-06-01T17:00, PT7H",
        "2026-06-01T12:00, 2026-06-01T13:00, PT0S",
        "2026-06-01T11:59, 2026-06-01T13:01, PT2M",
        "2026-06-01T00:00, 2026-06-08T00:00, PT35H",
        "2026-06-01T11:59:59.999999999, 2026-06-01T13:00:00.000000001, PT0.000000002S",
        "2026-06-01T17:00, 2026-06-01T09:00, PT0S",
        "2026-06-01T10:00, 2026-06-01T10:00, PT0S"
    })
    void open_time_counts_open_hours_alone(LocalDateTime from, LocalDateTime until, Duration expected) {
        assertThat(LUNCH_BREAK.openTime(berlin(from), berlin(until), BERLIN)).isEqualTo(expected);
    }

    /** Closed from Thursday 17:00 to Tuesday 09:00, over Easter. */
    @ParameterizedTest
    @CsvSource({
        "2026-04-02T15:00, PT2H, 2026-04-02T17:00",
        "2026-04-02T15:00, PT4H, 2026-04-07T11:00",
        "2026-04-03T10:00, PT1H, 2026-04-07T10:00"
    })
    void easter_stops_the_clock(LocalDateTime from, Duration open, LocalDateTime expected) {
        assertThat(ENGLISH_OFFICE.plusOpenTime(london(from), open, LONDON)).isEqualTo(london(expected));
    }

    /** Due in 8 open hours from Thursday 10:00; paused from 16:00 until Tuesday 10:00, which is 2 open hours. */
    @Test
    void a_pause_over_a_holiday_moves_the_due_time_by_its_open_hours_alone() {
        Instant due = ENGLISH_OFFICE.plusOpenTime(at("2026-04-02T10:00"), Duration.ofHours(8), LONDON);
        Duration pause = ENGLISH_OFFICE.openTime(at("2026-04-02T16:00"), at("2026-04-07T10:00"), LONDON);

        assertThat(due).isEqualTo(at("2026-04-07T10:00"));
        assertThat(pause).isEqualTo(Duration.ofHours(2));
        assertThat(ENGLISH_OFFICE.plusOpenTime(due, pause, LONDON)).isEqualTo(at("2026-04-07T12:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-05T16:00, PT1H, 2026-06-05T17:00",
        "2026-06-05T16:00, PT3H, 2026-06-06T12:00",
        "2026-06-05T16:00, PT5H, 2026-06-06T14:00",
        "2026-06-05T16:00, PT6H, 2026-06-08T10:00"
    })
    void saturday_has_hours_of_its_own(LocalDateTime from, Duration open, LocalDateTime expected) {
        assertThat(SATURDAYS_TOO.plusOpenTime(berlin(from), open, BERLIN)).isEqualTo(berlin(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-05T20:00, PT4H, 2026-06-06T00:00",
        "2026-06-05T20:00, PT5H, 2026-06-06T01:00",
        "2026-06-05T23:59, PT2M, 2026-06-06T00:01",
        "2026-06-05T20:00, PT6H, 2026-06-06T02:00",
        "2026-06-05T20:00, PT7H, 2026-06-12T21:00"
    })
    void hours_until_midnight_go_on_into_the_next_day(LocalDateTime from, Duration open, LocalDateTime expected) {
        BusinessCalendar bar = calendar("{'hours': {'fri': ['20:00-24:00'], 'sat': ['00:00-02:00']}}");

        assertThat(bar.plusOpenTime(berlin(from), open, BERLIN)).isEqualTo(berlin(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:59:59.999999999, 2026-06-01T09:00",
        "2026-06-01T09:00, 2026-06-01T09:00",
        "2026-06-01T11:59:59.999999999, 2026-06-01T11:59:59.999999999",
        "2026-06-01T12:00, 2026-06-01T13:00",
        "2026-06-05T17:00, 2026-06-08T09:00"
    })
    void the_next_opening_is_now_when_it_is_open(LocalDateTime at, LocalDateTime expected) {
        assertThat(LUNCH_BREAK.nextOpening(berlin(at), BERLIN)).isEqualTo(berlin(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-01T10:00", "2026-06-01T12:30", "2026-06-06T10:00"})
    void no_open_time_has_passed_at_once_even_while_closed(LocalDateTime at) {
        assertThat(LUNCH_BREAK.plusOpenTime(berlin(at), Duration.ZERO, BERLIN)).isEqualTo(berlin(at));
    }

    @Test
    void less_than_no_open_time_is_refused() {
        assertThatThrownBy(() -> LUNCH_BREAK.plusOpenTime(Instant.EPOCH, Duration.ofNanos(-1), BERLIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The same moment is Friday evening in London and Saturday morning in Auckland. */
    @Test
    void the_hours_are_those_of_the_place() {
        Instant moment = at("2026-06-05T20:00");

        assertThat(MONDAY_TO_FRIDAY.nextOpening(moment, LONDON)).isEqualTo(moment);
        assertThat(MONDAY_TO_FRIDAY.nextOpening(moment, ZoneId.of("Pacific/Auckland")))
                .isEqualTo(Instant.parse("2026-06-07T12:00:00Z"));
    }

    @Test
    void a_search_ends_after_ten_years() {
        Instant newYear = Instant.parse("2026-01-01T00:00:00Z");
        Duration tenYears = Duration.ofDays(3_652);

        assertThat(ALWAYS.plusOpenTime(newYear, tenYears, ZoneOffset.UTC)).isEqualTo("2036-01-01T00:00:00Z");
        assertThatThrownBy(() -> ALWAYS.plusOpenTime(newYear, tenYears.plusNanos(1), ZoneOffset.UTC))
                .isInstanceOf(CalendarExhausted.class)
                .hasMessage("no PT87648H0.000000001S of open time after 2026-01-01T00:00:00Z within 10 years");
        assertThatThrownBy(() -> ALWAYS.plusOpenTime(newYear, Duration.ofSeconds(Long.MAX_VALUE), ZoneOffset.UTC))
                .isInstanceOf(CalendarExhausted.class);
    }

    @Test
    void a_calendar_that_has_ended_never_opens() {
        BusinessCalendar once = calendar("{'workingDays': [], 'open': ['2026-05-25']}");

        assertThat(once.nextOpening(at("2026-05-25T23:59"), LONDON)).isEqualTo(at("2026-05-25T23:59"));
        assertThatThrownBy(() -> once.nextOpening(at("2026-05-26T00:00"), LONDON))
                .isInstanceOf(CalendarExhausted.class);
    }

    @Test
    void no_open_time_is_known_in_other_centuries() {
        assertThatThrownBy(() -> ALWAYS.openTime(at("2099-12-31T00:00"), at("2100-01-02T00:00"), LONDON))
                .isInstanceOf(CalendarExhausted.class);
    }

    private static Instant at(String local) {
        return london(LocalDateTime.parse(local));
    }

    private static Instant london(LocalDateTime local) {
        return local.atZone(LONDON).toInstant();
    }

    private static Instant berlin(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}
