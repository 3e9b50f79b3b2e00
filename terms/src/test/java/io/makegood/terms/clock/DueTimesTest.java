package io.makegood.terms.clock;

import static io.makegood.terms.clock.Clock.due;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.terms.clock.DueTimes.Due;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTimesTest {

    private static final String OFFICE = """
            {workingDays: [mon-fri], hours: {mon-fri: ["09:00-12:00", "13:00-17:00"]}, closed: [2026-12-24, 2026-12-25]}
            """;

    @ParameterizedTest(name = "{0} where it is {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {within: much}                          | duration | PT48H   | 2026-06-03T09:00:00+02:00
                    {under: much}                           | duration | PT12H   | 2026-06-01T21:00:00+02:00
                    {within: much}                          | duration | PT0S    | 2026-06-01T09:00:00+02:00
                    {within: much}                          | duration | P3660D  | 2036-06-08T09:00:00+02:00
                    {within: much}                          | duration | P3660DT1S | nothing
                    {within: much}                          | duration | PT-1S   | nothing
                    {within: much}                          | duration | null    | nothing
                    {within: much, open: true}              | duration | PT8H    | 2026-06-02T10:00:00+02:00
                    {days: much, at: "12:00"}               | integer  | 3       | 2026-06-04T12:00:00+02:00
                    {days: much, at: "12:00"}               | integer  | 0       | 2026-06-01T12:00:00+02:00
                    {days: much, at: "12:00"}               | integer  | -1      | nothing
                    {days: much, at: "12:00"}               | integer  | 3661    | nothing
                    {days: much, at: "12:00"}               | integer  | null    | nothing
                    {workingDays: much, at: "12:00"}        | integer  | 5       | 2026-06-08T12:00:00+02:00
                    {at: day, time: "12:00", plus: much}    | duration | PT15M   | 2026-06-05T12:15:00+02:00
                    {at: day, time: "12:00", plus: much}    | duration | PT0S    | 2026-06-05T12:00:00+02:00
                    {at: day, time: "12:00", plus: much}    | duration | null    | nothing
                    """)
    void a_name_says_how_long_it_takes(String rule, String type, String much, String due) {
        Clock clock = due(rule).calendar(OFFICE).fact("day", "date", "2026-06-05");
        String optional = "{type: %s, optional: true}".formatted(type);
        Clock told = much.equals("null") ? clock.fact("much", optional) : clock.fact("much", optional, much);

        assertThat(told.startedAt("2026-06-01T09:00:00+02:00").map(Due::at))
                .isEqualTo(due.equals("nothing") ? Optional.empty() : Optional.of(Clock.instant(due)));
    }

    @ParameterizedTest(name = "started {0} in {1}, due {2} days later at {3}: {4}")
    @CsvSource(textBlock = """
                    # an ordinary day; the day is that of the place, not of UTC
                    2009-11-01T18:52:01+08:00, Asia/Shanghai,    1, 12:00, 2009-11-02T12:00:00+08:00
                    2009-11-01T23:59:59+08:00, Asia/Shanghai,    1, 12:00, 2009-11-02T12:00:00+08:00
                    2009-11-02T00:00:00+08:00, Asia/Shanghai,    1, 12:00, 2009-11-03T12:00:00+08:00
                    2009-11-01T16:30:00Z,      Asia/Shanghai,    1, 12:00, 2009-11-03T12:00:00+08:00
                    2009-11-01T18:52:01+08:00, Asia/Shanghai,    0, 23:00, 2009-11-01T23:00:00+08:00
                    # 24:00 is the end of the day, which is the beginning of the next
                    2009-11-01T18:52:01+08:00, Asia/Shanghai,    0, 24:00, 2009-11-02T00:00:00+08:00
                    2009-11-01T18:52:01+08:00, Asia/Shanghai,    1, 24:00, 2009-11-03T00:00:00+08:00
                    2009-11-01T18:52:01+08:00, Asia/Shanghai,    1, 00:00, 2009-11-02T00:00:00+08:00
                    # clocks go forward in Berlin on 2026-03-29 from 02:00 to 03:00: the hour is skipped
                    2026-03-28T10:00:00+01:00, Europe/Berlin,    1, 01:59, 2026-03-29T01:59:00+01:00
                    2026-03-28T10:00:00+01:00, Europe/Berlin,    1, 02:00, 2026-03-29T03:00:00+02:00
                    2026-03-28T10:00:00+01:00, Europe/Berlin,    1, 02:30, 2026-03-29T03:30:00+02:00
                    2026-03-28T10:00:00+01:00, Europe/Berlin,    1, 12:00, 2026-03-29T12:00:00+02:00
                    # clocks go back in Berlin on 2026-10-25 from 03:00 to 02:00: the hour comes twice
                    2026-10-24T10:00:00+02:00, Europe/Berlin,    1, 02:00, 2026-10-25T02:00:00+02:00
                    2026-10-24T10:00:00+02:00, Europe/Berlin,    1, 02:30, 2026-10-25T02:30:00+02:00
                    2026-10-24T10:00:00+02:00, Europe/Berlin,    1, 03:00, 2026-10-25T03:00:00+01:00
                    # half an hour is a change of clocks, too
                    2026-10-03T10:00:00+10:30, Australia/Lord_Howe, 1, 02:15, 2026-10-04T02:45:00+11:00
                    # Sao Paulo had no midnight on 2018-11-04
                    2018-11-03T10:00:00-03:00, America/Sao_Paulo, 0, 24:00, 2018-11-04T01:00:00-02:00
                    # Apia had no 30th of December in 2011
                    2011-12-29T10:00:00-10:00, Pacific/Apia,     1, 12:00, 2011-12-31T12:00:00+14:00
                    """)
    void a_time_of_day_is_shown_by_the_clocks_of_the_place(String start, String zone, int days, String at, String due) {
        Clock clock = due("{days: %d, at: \"%s\"}".formatted(days, at)).in(zone);

        assertDue(clock.startedAt(start), due);
    }

    @ParameterizedTest(name = "within {0} of {1}: {2}")
    @CsvSource(textBlock = """
                    PT24H,      2026-03-28T12:00:00+01:00, 2026-03-29T13:00:00+02:00
                    P1D,        2026-03-28T12:00:00+01:00, 2026-03-29T13:00:00+02:00
                    PT24H,      2026-10-24T12:00:00+02:00, 2026-10-25T11:00:00+01:00
                    PT0.000001S, 2026-10-24T12:00:00+02:00, 2026-10-24T12:00:00.000001+02:00
                    """)
    void a_duration_does_not_care_for_clocks(String duration, String start, String due) {
        assertDue(due("{within: %s}".formatted(duration)).startedAt(start), due);
    }

    @Test
    void within_includes_the_moment_itself_and_under_does_not() {
        assertThat(due("{within: PT3H}").startedAt("2026-06-01T09:00:00Z"))
                .contains(new Due(Clock.instant("2026-06-01T12:00:00Z"), false));
        assertThat(due("{under: PT3H}").startedAt("2026-06-01T09:00:00Z"))
                .contains(new Due(Clock.instant("2026-06-01T12:00:00Z"), true));
    }

    @ParameterizedTest(name = "started {0}, {1} working days at {2}: {3}")
    @CsvSource(textBlock = """
                    # 2026-12-21 is a Monday; the office is closed on Christmas Eve and Christmas
                    2026-12-21T10:00:00+01:00, 1, 23:59, 2026-12-22T23:59:00+01:00
                    2026-12-21T23:59:59+01:00, 1, 23:59, 2026-12-22T23:59:00+01:00
                    2026-12-23T10:00:00+01:00, 1, 23:59, 2026-12-28T23:59:00+01:00
                    2026-12-23T10:00:00+01:00, 2, 23:59, 2026-12-29T23:59:00+01:00
                    # the day of the start never counts, working day or not
                    2026-12-19T10:00:00+01:00, 1, 23:59, 2026-12-21T23:59:00+01:00
                    2026-12-20T10:00:00+01:00, 1, 24:00, 2026-12-22T00:00:00+01:00
                    2026-12-24T10:00:00+01:00, 1, 12:00, 2026-12-28T12:00:00+01:00
                    2026-12-24T10:00:00+01:00, 0, 12:00, 2026-12-24T12:00:00+01:00
                    """)
    void working_days_are_those_of_the_calendar(String start, int days, String at, String due) {
        Clock clock = due("{workingDays: %d, at: \"%s\"}".formatted(days, at)).calendar(OFFICE);

        assertDue(clock.startedAt(start), due);
    }

    @Test
    void without_a_calendar_monday_to_friday_are_worked() {
        assertDue(
                due("{workingDays: 1, at: \"12:00\"}").startedAt("2026-12-24T10:00:00+01:00"),
                "2026-12-25T12:00:00+01:00");
        assertDue(
                due("{workingDays: 1, at: \"12:00\"}").startedAt("2026-12-25T10:00:00+01:00"),
                "2026-12-28T12:00:00+01:00");
    }

    @ParameterizedTest(name = "started {0}, {1} of open time: {2}")
    @CsvSource(textBlock = """
                    2026-12-21T09:00:00+01:00, PT3H,          2026-12-21T12:00:00+01:00
                    2026-12-21T09:00:00+01:00, PT3H0.000001S, 2026-12-21T13:00:00.000001+01:00
                    2026-12-21T12:30:00+01:00, PT1H,          2026-12-21T14:00:00+01:00
                    2026-12-21T16:00:00+01:00, PT1H,          2026-12-21T17:00:00+01:00
                    2026-12-21T16:00:00+01:00, PT2H,          2026-12-22T10:00:00+01:00
                    2026-12-23T16:00:00+01:00, PT2H,          2026-12-28T10:00:00+01:00
                    2026-12-19T16:00:00+01:00, PT8H,          2026-12-22T10:00:00+01:00
                    """)
    void open_hours_alone_count(String start, String duration, String due) {
        Clock clock = due("{within: %s, open: true}".formatted(duration)).calendar(OFFICE);

        assertDue(clock.startedAt(start), due);
    }

    @Test
    void a_given_due_time_has_to_be_given() {
        assertThat(due("given").startedAt("2026-06-01T09:00:00Z")).isEmpty();
        assertDue(due("given").given("2026-06-02T12:00:00Z").startedAt("2026-06-01T09:00:00Z"), "2026-06-02T12:00:00Z");
        assertDue(
                due("{given: true}").given("2026-06-02T12:00:00Z").startedAt("2026-06-01T09:00:00Z"),
                "2026-06-02T12:00:00Z");
    }

    @ParameterizedTest(name = "{0}, the fact being a {1}, {2}: {3}")
    @CsvSource(quoteCharacter = '\'', textBlock = """
                    '{at: slot}',                                    date-time, '"2026-06-01T12:00:00+01:00"', 2026-06-01T11:00:00Z
                    '{at: slot, plus: PT15M}',                       date-time, '"2026-06-01T12:00:00+01:00"', 2026-06-01T11:15:00Z
                    '{at: slot, time: "23:59"}',                     date,      '"2026-06-01"',                2026-06-01T23:59:00+02:00
                    '{at: slot, time: "24:00"}',                     date,      '"2026-06-01"',                2026-06-02T00:00:00+02:00
                    '{at: slot, time: "02:30"}',                     date,      '"2026-03-29"',                2026-03-29T03:30:00+02:00
                    '{at: slot, time: "23:30", plus: PT1H}',         date,      '"2026-06-01"',                2026-06-02T00:30:00+02:00
                    """)
    void a_fact_can_say_when(String rule, String type, String value, String due) {
        assertDue(due(rule).fact("slot", type, value).startedAt("2026-01-01T00:00:00Z"), due);
    }

    @Test
    void what_rests_on_a_fact_that_nobody_knows_is_not_due() {
        assertThat(due("{at: slot}")
                        .fact("slot", "{type: date-time, optional: true}")
                        .startedAt("2026-06-01T09:00:00Z"))
                .isEmpty();
    }

    @ParameterizedTest(name = "started {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-01T11:59:59.999999+02:00, 2026-06-02T00:00:00+02:00
                    2026-06-01T12:00:00+02:00,        2026-06-02T18:00:00+02:00
                    2026-06-01T15:59:59.999999+02:00, 2026-06-02T18:00:00+02:00
                    2026-06-01T16:00:00+02:00,        2026-06-03T18:00:00+02:00
                    """)
    void of_several_rules_the_first_that_fits_counts(String start, String due) {
        Clock clock = due("""
                - {startedBefore: "12:00", days: 0, at: "24:00"}
                - {startedBefore: cutOff, days: 1, at: "18:00"}
                - {days: 2, at: "18:00"}
                """).fact("cutOff", "time", "\"16:00\"");

        assertDue(clock.startedAt(start), due);
    }

    @Test
    void nothing_starts_before_a_time_that_is_not_known() {
        Clock clock = due("[{startedBefore: cutOff, days: 0, at: \"18:00\"}, {days: 1, at: \"18:00\"}]")
                .fact("cutOff", "time");

        assertDue(clock.startedAt("2026-06-01T08:00:00+02:00"), "2026-06-02T18:00:00+02:00");
    }

    @ParameterizedTest(name = "started {0}: {1}")
    @CsvSource(textBlock = """
                    2026-12-23T23:59:59.999999+01:00, 2026-12-24T02:59:59.999999+01:00
                    2026-12-24T00:00:00+01:00,        2026-12-24T12:00:00+01:00
                    2026-12-26T10:00:00+01:00,        2026-12-26T22:00:00+01:00
                    2026-12-28T00:00:00+01:00,        2026-12-28T03:00:00+01:00
                    """)
    void what_starts_on_a_day_off_may_take_longer(String start, String due) {
        Clock clock = due("[{startedOn: working-day, within: PT3H}, {startedOn: day-off, within: PT12H}]")
                .calendar(OFFICE);

        assertDue(clock.startedAt(start), due);
    }

    @Test
    void a_condition_chooses_by_facts_and_where_none_fits_nothing_is_due() {
        String rules = "[{when: {net: HV}, within: PT1H}, {when: {net: LV}, within: PT4H}]";

        assertDue(due(rules).fact("net", "text", "HV").startedAt("2026-06-01T09:00:00Z"), "2026-06-01T10:00:00Z");
        assertDue(due(rules).fact("net", "text", "LV").startedAt("2026-06-01T09:00:00Z"), "2026-06-01T13:00:00Z");
        assertThat(due(rules).fact("net", "text", "MV").startedAt("2026-06-01T09:00:00Z"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    {within: PT4H}                              | 2026-12-21T14:30:00+01:00
                    {under: PT1H}                               | 2026-12-21T10:00:00+01:00
                    {under: PT1H0.000001S}                      | 2026-12-21T11:00:00.000001+01:00
                    {within: PT4H, open: true}                  | 2026-12-21T15:00:00+01:00
                    {days: 0, at: "18:00"}                      | 2026-12-21T19:30:00+01:00
                    {days: 0, at: "10:00"}                      | 2026-12-21T10:00:00+01:00
                    {days: 0, at: "10:00:01"}                   | 2026-12-21T11:00:01+01:00
                    {days: 0, at: "11:30"}                      | 2026-12-21T12:30:00+01:00
                    {days: 0, at: "11:30:01"}                   | 2026-12-21T13:00:01+01:00
                    given                                       | 2026-12-21T18:30:00+01:00
                    {at: slot, plus: PT15M}                     | 2026-12-21T18:45:00+01:00
                    """)
    void time_between_pauses_alone_counts(String rule, String due) {
        Clock clock = due(rule)
                .calendar(OFFICE)
                .given("2026-12-21T17:00:00+01:00")
                .fact("slot", "date-time", "\"2026-12-21T17:00:00+01:00\"")
                .paused("2026-12-21T10:00:00+01:00", "2026-12-21T11:00:00+01:00")
                .paused("2026-12-21T12:30:00+01:00", "2026-12-21T13:00:00+01:00");

        assertDue(clock.startedAt("2026-12-21T09:00:00+01:00"), due);
    }

    @ParameterizedTest(name = "paused from {0} until {1}: {2}")
    @CsvSource(textBlock = """
                    2026-12-21T10:00:00+01:00, 2026-12-21T23:00:00+01:00, 2026-12-22T23:59:00+01:00
                    2026-12-21T10:00:00+01:00, 2026-12-22T00:00:00+01:00, 2026-12-22T23:59:00+01:00
                    2026-12-21T10:00:00+01:00, 2026-12-22T00:00:01+01:00, 2026-12-23T23:59:00+01:00
                    2026-12-22T23:58:00+01:00, 2026-12-22T23:59:00+01:00, 2026-12-23T23:59:00+01:00
                    2026-12-22T09:00:00+01:00, 2026-12-23T09:00:00+01:00, 2026-12-28T23:59:00+01:00
                    2026-12-23T00:00:00+01:00, 2026-12-23T09:00:00+01:00, 2026-12-22T23:59:00+01:00
                    """)
    void a_working_day_that_a_pause_touches_does_not_count(String from, String until, String due) {
        Clock clock = due("{workingDays: 1, at: \"23:59\"}").calendar(OFFICE).paused(from, until);

        assertDue(clock.startedAt("2026-12-21T09:00:00+01:00"), due);
    }

    @ParameterizedTest(name = "paused until {0}: {1}")
    @CsvSource(textBlock = """
                    2026-12-21T09:00:01+01:00, 2026-12-22T17:00:00+01:00
                    2026-12-22T00:00:00+01:00, 2026-12-22T17:00:00+01:00
                    2026-12-22T00:00:01+01:00, 2026-12-23T17:00:00+01:00
                    2026-12-23T09:00:00+01:00, 2026-12-28T17:00:00+01:00
                    """)
    void what_is_due_today_moves_to_the_next_working_day_that_no_pause_touches(String until, String due) {
        Clock clock = due("{workingDays: 0, at: \"17:00\"}").calendar(OFFICE);

        assertDue(clock.startedAt("2026-12-21T09:00:00+01:00"), "2026-12-21T17:00:00+01:00");
        assertDue(clock.paused("2026-12-21T09:00:00+01:00", until).startedAt("2026-12-21T09:00:00+01:00"), due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {within: PT4H}                  | 2026-12-21T13:00:00+01:00
                    {within: PT4H, open: true}      | 2026-12-21T14:00:00+01:00
                    {days: 1, at: "12:00"}          | 2026-12-22T12:00:00+01:00
                    {workingDays: 1, at: "12:00"}   | 2026-12-22T12:00:00+01:00
                    """)
    void while_a_pause_has_no_end_it_is_due_as_if_there_were_none(String rule, String due) {
        Clock clock = due(rule).calendar(OFFICE).pausedFrom("2026-12-21T10:00:00+01:00");

        assertDue(clock.startedAt("2026-12-21T09:00:00+01:00"), due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {within: PT4H}                  | 2026-12-21T14:00:00+01:00
                    {within: PT4H, open: true}      | 2026-12-21T15:00:00+01:00
                    {days: 0, at: "13:00"}          | 2026-12-21T14:00:00+01:00
                    """)
    void a_pause_without_end_takes_nothing_from_those_that_are_over(String rule, String due) {
        Clock clock = due(rule)
                .calendar(OFFICE)
                .paused("2026-12-21T10:00:00+01:00", "2026-12-21T11:00:00+01:00")
                .pausedFrom("2026-12-21T13:30:00+01:00");

        assertDue(clock.startedAt("2026-12-21T09:00:00+01:00"), due);
    }

    private static void assertDue(Optional<Due> found, String due) {
        assertThat(found.map(Due::at)).contains(Clock.instant(due));
    }
}
