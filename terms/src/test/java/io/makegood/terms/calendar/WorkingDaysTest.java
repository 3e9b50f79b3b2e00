package io.makegood.terms.calendar;

import static io.makegood.terms.calendar.BusinessCalendar.MONDAY_TO_FRIDAY;
import static io.makegood.terms.calendar.Calendars.ALWAYS;
import static io.makegood.terms.calendar.Calendars.ENGLAND;
import static io.makegood.terms.calendar.Calendars.SATURDAYS_TOO;
import static io.makegood.terms.calendar.Calendars.calendar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private static final LocalDate MAUNDY_THURSDAY = LocalDate.parse("2026-04-02");

    /** 2026-04-03 is Good Friday, 2026-04-06 Easter Monday. */
    @ParameterizedTest
    @CsvSource({"0, 2026-04-02", "1, 2026-04-07", "2, 2026-04-08", "3, 2026-04-09", "4, 2026-04-10", "5, 2026-04-13"})
    void easter_in_england_is_skipped(int days, LocalDate expected) {
        assertThat(ENGLAND.plusWorkingDays(MAUNDY_THURSDAY, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-03, 2026-04-07", "2026-04-05, 2026-04-07", "2026-04-06, 2026-04-07", "2026-04-07, 2026-04-08"})
    void the_day_itself_never_counts(LocalDate from, LocalDate expected) {
        assertThat(ENGLAND.plusWorkingDays(from, 1)).isEqualTo(expected);
    }

    @Test
    void after_no_days_it_is_the_day_itself_even_a_holiday() {
        LocalDate goodFriday = LocalDate.parse("2026-04-03");

        assertThat(ENGLAND.plusWorkingDays(goodFriday, 0)).isEqualTo(goodFriday);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-02, 2026-04-01, 0",
        "2026-04-02, 2026-04-02, 0",
        "2026-04-02, 2026-04-06, 0",
        "2026-04-02, 2026-04-07, 1",
        "2026-04-02, 2026-04-08, 2",
        "2026-04-01, 2026-04-08, 3",
        "2026-12-30, 2027-01-04, 2",
        "2025-12-31, 2026-12-31, 253"
    })
    void days_count_after_the_first_and_until_the_last(LocalDate after, LocalDate until, int expected) {
        assertThat(ENGLAND.workingDays(after, until)).isEqualTo(expected);
    }

    /** 5 days in each of 10,435 weeks from Monday 1900-01-01 to Sunday 2099-12-27, and four days more. */
    @Test
    void two_centuries_are_counted() {
        LocalDate eve = LocalDate.parse("1900-01-01");

        assertThat(MONDAY_TO_FRIDAY.workingDays(eve, LocalDate.parse("2099-12-31")))
                .isEqualTo(5 * 10_435 + 4 - 1);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-04, 2026-06-05", "2026-06-05, 2026-06-06", "2026-06-06, 2026-06-08", "2026-06-07, 2026-06-08"})
    void saturday_is_worked_when_it_has_hours(LocalDate from, LocalDate expected) {
        assertThat(SATURDAYS_TOO.plusWorkingDays(from, 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-05, true", "2026-06-06, false", "2026-06-07, true", "2026-06-08, true", "2026-06-09, false"})
    void a_range_runs_over_the_end_of_the_week(LocalDate day, boolean worked) {
        BusinessCalendar calendar = calendar("{'workingDays': ['sun-mon', 'fri']}");

        assertThat(calendar.isWorkingDay(day)).isEqualTo(worked);
    }

    /** The 25th is Christmas, the 28th the substitute for Boxing Day, 2027-01-01 a holiday; the rest is closed. */
    @ParameterizedTest
    @CsvSource({"2026-12-22, 2026-12-23", "2026-12-23, 2027-01-04", "2026-12-31, 2027-01-04"})
    void closed_days_are_not_worked(LocalDate from, LocalDate expected) {
        BusinessCalendar calendar = calendar("{'holidays': {'country': 'GB', 'region': 'eng'},"
                + "'closed': ['2026-12-24', {'from': '2026-12-27', 'to': '2026-12-31', 'why': 'stocktaking'}]}");

        assertThat(calendar.plusWorkingDays(from, 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-25", "2026-12-24", "2026-06-06"})
    void a_day_opened_beats_holidays_closed_days_and_weekends(LocalDate day) {
        BusinessCalendar calendar = calendar("{'holidays': {'country': 'GB', 'region': 'eng'},"
                + "'closed': ['2026-12-24'], 'open': ['2026-05-25', '2026-12-24', '2026-06-06']}");

        assertThat(calendar.isWorkingDay(day)).isTrue();
        assertThat(calendar.plusWorkingDays(day.minusDays(1), 1)).isEqualTo(day);
    }

    /** Spring Festival of 2026 as announced: off from 15 to 23 February, and two Saturdays are worked for it. */
    @ParameterizedTest
    @CsvSource({"1, 2026-02-14", "2, 2026-02-24", "5, 2026-02-27", "6, 2026-02-28", "7, 2026-03-02"})
    void a_chinese_calendar_is_written_by_hand(int days, LocalDate expected) {
        BusinessCalendar calendar = calendar(
                "{'closed': [{'from': '2026-02-15', 'to': '2026-02-23'}]," + "'open': ['2026-02-14', '2026-02-28']}");

        assertThat(calendar.plusWorkingDays(LocalDate.parse("2026-02-13"), days))
                .isEqualTo(expected);
    }

    @Test
    void a_search_ends_after_ten_years() {
        LocalDate newYear = LocalDate.parse("2026-01-01");

        assertThat(ALWAYS.plusWorkingDays(newYear, 3_652)).isEqualTo("2036-01-01");
        assertThatThrownBy(() -> ALWAYS.plusWorkingDays(newYear, 3_653))
                .isInstanceOf(CalendarExhausted.class)
                .hasMessage("no 3653 working days after 2026-01-01 within 10 years");
    }

    @Test
    void a_calendar_that_has_ended_has_no_next_day() {
        BusinessCalendar once = calendar("{'workingDays': [], 'open': ['2026-05-25']}");

        assertThat(once.plusWorkingDays(LocalDate.parse("2026-05-24"), 1)).isEqualTo("2026-05-25");
        assertThatThrownBy(() -> once.plusWorkingDays(LocalDate.parse("2026-05-25"), 1))
                .isInstanceOf(CalendarExhausted.class);
    }

    @Test
    void less_than_no_days_are_refused() {
        assertThatThrownBy(() -> ENGLAND.plusWorkingDays(MAUNDY_THURSDAY, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2100-01-01", "-999999999-01-01", "+999999999-12-31"})
    void no_calendar_is_known_for_other_centuries(LocalDate day) {
        assertThatThrownBy(() -> ENGLAND.isWorkingDay(day)).isInstanceOf(CalendarExhausted.class);
    }

    @ParameterizedTest
    @CsvSource({"1900-01-02, true", "2099-12-31, true", "2099-12-26, false"})
    void two_centuries_are_known(LocalDate day, boolean worked) {
        assertThat(ENGLAND.isWorkingDay(day)).isEqualTo(worked);
    }
}
