package io.makegood.promise.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.promise.promise.Paused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pauses that do not lie between the start and the due time. The promise is made on a Monday at nine. */
class PauseTest {

    private static final String MUCH_LATER = "2026-08-01T00:00";

    @ParameterizedTest(name = "no access from {0} until {1}, repaired at {2}: {3}")
    @CsvSource(textBlock = """
                    2026-06-01T08:00, 2026-06-01T10:00, 2026-06-01T13:00,          kept
                    2026-06-01T08:00, 2026-06-01T10:00, 2026-06-01T13:00:00.000001, breached PT0.000001S
                    # over before the start
                    2026-06-01T06:00, 2026-06-01T09:00, 2026-06-01T12:00:00.000001, breached PT0.000001S
                    # nobody ended it
                    2026-06-01T08:00, ,                 2026-06-20T12:00,          kept
                    """)
    void of_a_pause_that_began_before_the_start_only_the_rest_counts(
            String from, String until, String repaired, String end) {
        Trial trial = pausing("{within: PT3H}").heard("no-access", from);
        if (until != null) {
            trial.heard("access-given", until);
        }

        assertThat(trial.heard("repaired", repaired).endAt("fixed", MUCH_LATER)).isEqualTo(end);
    }

    @Test
    void what_was_paused_before_the_start_is_not_taken_off_what_it_lasted() {
        Trial trial = pausing("{within: PT3H}")
                .heard("no-access", "2026-06-01T08:00")
                .heard("access-given", "2026-06-01T10:00")
                .heard("repaired", "2026-06-01T15:00");

        assertThat(trial.measured("fixed", "lasted", MUCH_LATER)).isEqualTo("PT5H");
        assertThat(trial.measured("fixed", "late", MUCH_LATER)).isEqualTo("PT2H");
    }

    /** The day it starts is touched by the pause only when the pause is not over yet. */
    @ParameterizedTest(name = "access given at {0}: due {1}")
    @CsvSource({"2026-06-01T08:59, 2026-06-01T17:00", "2026-06-01T09:01, 2026-06-02T17:00"})
    void a_pause_that_was_over_before_the_start_touches_no_working_day(String until, String due) {
        Trial trial = pausing("{workingDays: 0, at: \"17:00\"}")
                .heard("no-access", "2026-06-01T08:00")
                .heard("access-given", until);

        trial.judgedAt(MUCH_LATER);

        assertThat(trial.due("fixed", "")).isEqualTo(Trial.time(due));
    }

    @Test
    void a_storm_that_came_before_the_fault_stops_its_clock() {
        Trial trial = faults("{from: work-unsafe, until: work-safe}")
                .heard("work-unsafe", "2026-06-02T08:00")
                .heard("fault-reported", "2026-06-02T09:00")
                .about("line-1")
                .heard("work-safe", "2026-06-02T12:00");

        assertThat(trial.toldAt("2026-06-02T14:59:59.999999")).isEmpty();
        assertThat(trial.toldAt("2026-06-02T15:00")).isEqualTo("line-1 breached PT0S");
    }

    /** Else a fault that is repaired while nobody gives access would stop the clock of all that follow. */
    @Test
    void a_pause_that_nobody_ended_is_over_when_it_is_reached() {
        Trial trial = faults("{from: no-access, until: access-given}")
                .heard("fault-reported", "2026-06-02T09:00")
                .heard("no-access", "2026-06-02T10:00")
                .heard("repaired", "2026-06-02T11:00")
                .heard("fault-reported", "2026-06-03T09:00");

        assertThat(trial.toldAt("2026-06-03T12:00")).isEqualTo("#1 kept, #2 breached PT0S");
    }

    @Test
    void of_several_pauses_the_first_that_nobody_ended_is_shown() {
        Trial trial = Trial.under("""
                        objectives:
                        - id: fixed
                          due: {within: PT3H}
                          reachedBy: [repaired]
                          pauses: [{from: no-access, until: access-given}, {from: work-unsafe, until: work-safe}]
                        """).heard("no-access", "2026-06-01T08:00").heard("work-unsafe", "2026-06-01T10:00");
        assertThat(paused(trial)).isEqualTo(new Paused(Trial.time("2026-06-01T08:00"), "no-access"));

        trial.heard("access-given", "2026-06-01T11:00");
        assertThat(paused(trial)).isEqualTo(new Paused(Trial.time("2026-06-01T10:00"), "work-unsafe"));

        trial.heard("work-safe", "2026-06-01T15:00");
        assertThat(paused(trial)).isNull();
    }

    @Test
    void a_clock_whose_start_is_withdrawn_is_not_paused_any_more() {
        Trial trial = faults("{from: no-access, until: access-given}")
                .heard("fault", "fault-reported", "2026-06-02T09:00")
                .heard("no-access", "2026-06-02T10:00");
        assertThat(paused(trial)).isNotNull();

        trial.heard("withdrawn", "2026-06-02T11:00").withdrawing("fault");

        assertThat(paused(trial)).isNull();
    }

    private static @Nullable Paused paused(Trial trial) {
        trial.judgedAt(MUCH_LATER);
        return trial.promise().dueTimes().get(0).paused();
    }

    @ParameterizedTest(name = "repaired at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-03T14:00,           kept
                    2026-06-03T16:00,           kept
                    2026-06-03T16:00:00.000001, 'breached PT0S, breached PT0.000001S'
                    2026-06-03T18:00,           'breached PT0S, breached PT2H'
                    ,                          breached PT0S
                    """)
    void a_later_date_moves_by_a_pause_that_comes_after_the_offer(String repaired, String told) {
        Trial trial = pausing("{within: PT3H}")
                .offeredAgain("fixed", "2026-06-01T10:00", "2026-06-03T12:00")
                .heard("no-access", "2026-06-03T11:00")
                .heard("access-given", "2026-06-03T15:00");
        if (repaired != null) {
            trial.heard("repaired", repaired);
        }

        assertThat(ofLaterDate(trial)).isEqualTo(told);
    }

    @Test
    void a_later_date_that_is_offered_in_a_pause_knows_of_it() {
        Trial trial = pausing("{within: PT3H}")
                .heard("no-access", "2026-06-01T09:30")
                .offeredAgain("fixed", "2026-06-01T10:00", "2026-06-03T12:00");

        assertThat(ofLaterDate(trial)).isEqualTo("breached PT0S");
    }

    private static String ofLaterDate(Trial trial) {
        return Trial.told(trial.judgedAt(MUCH_LATER).stream()
                .filter(verdict -> !verdict.due().isFirst())
                .toList());
    }

    private static Trial faults(String pause) {
        return Trial.under("""
                objectives:
                - {id: fixed, each: fault-reported, due: {within: PT3H}, reachedBy: [repaired], pauses: [%s]}
                """.formatted(pause));
    }

    private static Trial pausing(String due) {
        return Trial.under("""
                objectives:
                - {id: fixed, due: %s, reachedBy: [repaired], pauses: [{from: no-access, until: access-given}]}
                """.formatted(due));
    }
}
