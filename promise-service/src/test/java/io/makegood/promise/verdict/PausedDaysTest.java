package io.makegood.promise.verdict;

import static io.makegood.promise.verdict.Trial.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pauses that count in whole days; the promise is made on Monday, 1 June 2026, at nine. */
class PausedDaysTest {

    private static final String MUCH_LATER = "2026-07-01T00:00";

    @ParameterizedTest(name = "held from {0} until {1}: {2}, {3}")
    @CsvSource(textBlock = """
                    2026-06-03T15:00,        2026-06-03T15:00,           2026-06-04T10:30, 2026-06-04T10:30
                    2026-06-03T15:00,        2026-06-03T15:00:00.000001, 2026-06-05T10:30, 2026-06-05T10:30
                    2026-06-03T15:00,        2026-06-04T00:00,           2026-06-05T10:30, 2026-06-05T10:30
                    2026-06-03T15:00,        2026-06-04T00:00:00.000001, 2026-06-06T10:30, 2026-06-08T10:30
                    2026-06-03T15:00,        2026-06-08T09:00,           2026-06-10T10:30, 2026-06-12T10:30
                    2026-06-04T10:29:59.999999, 2026-06-04T11:00,        2026-06-05T10:30, 2026-06-05T10:30
                    2026-06-04T10:30,        2026-06-04T11:00,           2026-06-04T10:30, 2026-06-04T10:30
                    """)
    void each_day_or_portion_of_one_moves_the_due_time_by_a_day_or_a_working_day(
            String held, String released, String byDays, String byWorkingDays) {
        assertThat(due(given("day"), held, released)).isEqualTo(time(byDays));
        assertThat(due(given("workingDay"), held, released)).isEqualTo(time(byWorkingDays));
    }

    @Test
    void a_day_that_is_touched_twice_is_one_day() {
        Trial trial = given("day")
                .heard("customs-hold", "2026-06-02T10:00")
                .heard("customs-released", "2026-06-02T11:00")
                .heard("customs-hold", "2026-06-02T14:00")
                .heard("customs-released", "2026-06-02T15:00");

        trial.judgedAt("2026-06-02T16:00");

        assertThat(trial.due("there", "")).isEqualTo(time("2026-06-05T10:30"));
    }

    @ParameterizedTest(name = "{0}, by {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    {within: PT72H}                 | day        | 2026-06-05T09:00
                    {under: PT72H}                  | workingDay | 2026-06-05T09:00
                    {within: PT96H}                 | workingDay | 2026-06-08T09:00
                    {within: PT120H}                | workingDay | 2026-06-08T09:00
                    {days: 3, at: "12:00"}          | day        | 2026-06-05T12:00
                    {days: 4, at: "12:00"}          | workingDay | 2026-06-08T12:00
                    {workingDays: 3, at: "12:00"}   | day        | 2026-06-05T12:00
                    {workingDays: 4, at: "12:00"}   | day        | 2026-06-06T12:00
                    {workingDays: 4, at: "24:00"}   | workingDay | 2026-06-09T00:00
                    {workingDays: 4, at: "24:00"}   | day        | 2026-06-07T00:00
                    {at: slot, plus: PT15M}         | workingDay | 2026-06-08T17:15
                    """)
    void whatever_says_when_it_is_due_it_moves_from_there(String rule, String whole, String due) {
        Trial trial = trial(rule, whole).fact("slot", "\"2026-06-05T17:00:00+02:00\"");

        assertThat(due(trial, "2026-06-03T15:00", "2026-06-03T16:00")).isEqualTo(time(due));
    }

    @Test
    void it_moves_to_the_same_time_of_day_though_the_clocks_change() {
        Trial trial = trial("given", "day").madeAt("2026-10-23T09:00").dueAt("2026-10-24T18:00");

        assertThat(due(trial, "2026-10-24T10:00", "2026-10-24T11:00")).isEqualTo(time("2026-10-25T18:00"));
    }

    @Test
    void a_pause_of_another_kind_counts_exactly_beside_it() {
        Trial trial = Trial.under("""
                objectives:
                - id: there
                  due: {within: PT72H}
                  reachedBy: [delivered]
                  pauses:
                  - {from: customs-hold, until: customs-released, whole: day}
                  - {from: no-access, until: access-given}
                """).heard("no-access", "2026-06-01T10:00").heard("access-given", "2026-06-01T12:00");

        assertThat(due(trial, "2026-06-03T15:00", "2026-06-03T16:00")).isEqualTo(time("2026-06-05T11:00"));
    }

    @Test
    void while_it_is_held_it_is_not_late_and_when_it_is_released_the_due_time_has_moved() {
        Trial trial = given("workingDay").heard("customs-hold", "2026-06-03T15:00");
        assertThat(trial.toldAt("2026-06-08T08:59")).isEmpty();

        trial.heard("customs-released", "2026-06-08T09:00");

        assertThat(trial.toldAt("2026-06-12T10:29:59.999999")).isEmpty();
        assertThat(trial.toldAt("2026-06-12T10:30")).isEqualTo("breached PT0S");
    }

    @Test
    void a_day_that_moved_the_due_time_is_not_taken_off_once_more() {
        Trial trial = given("day")
                .heard("customs-hold", "2026-06-04T09:00")
                .heard("customs-released", "2026-06-04T10:00")
                .heard("delivered", "2026-06-05T11:30");

        assertThat(trial.endAt("there", MUCH_LATER)).isEqualTo("breached PT1H");
        assertThat(trial.measured("there", "lateDays", MUCH_LATER)).isEqualTo("0");
        assertThat(trial.measured("there", "lasted", MUCH_LATER)).isEqualTo("PT74H30M");
    }

    @ParameterizedTest(name = "delivered at {0}: {1} late, {2} days")
    @CsvSource(textBlock = """
                    2026-06-05T08:00, PT21H30M, 1
                    2026-06-05T12:00, PT22H30M, 1
                    2026-06-06T09:00, PT22H30M, 1
                    2026-06-06T10:30, PT24H,    1
                    2026-06-07T10:30, PT48H,    2
                    """)
    void a_day_that_is_touched_when_it_is_already_late_is_taken_off_how_late_it_is(
            String delivered, String late, String days) {
        Trial trial = given("day")
                .heard("customs-hold", "2026-06-05T09:00")
                .heard("customs-released", "2026-06-05T10:00")
                .heard("delivered", delivered);

        assertThat(trial.endAt("there", MUCH_LATER)).isEqualTo("breached " + late);
        assertThat(trial.measured("there", "lateDays", MUCH_LATER)).isEqualTo(days);
    }

    /** Due on Thursday at half past ten. */
    private static Trial given(String whole) {
        return trial("given", whole).dueAt("2026-06-04T10:30");
    }

    private static Trial trial(String due, String whole) {
        return Trial.under("""
                facts: {slot: {type: date-time, optional: true}}
                objectives:
                - id: there
                  due: %s
                  reachedBy: [delivered]
                  pauses: [{from: customs-hold, until: customs-released, whole: %s}]
                """.formatted(due, whole));
    }

    private static @Nullable Instant due(Trial trial, String held, String released) {
        trial.heard("customs-hold", held).heard("customs-released", released).judgedAt(released);
        return trial.due("there", "");
    }
}
