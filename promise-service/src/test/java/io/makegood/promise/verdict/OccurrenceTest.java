package io.makegood.promise.verdict;

import static io.makegood.promise.verdict.Trial.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.promise.promise.DueTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks that events start, each for itself. */
class OccurrenceTest {

    private static final String MUCH_LATER = "2026-08-01T00:00";
    private static final String EACH_FAULT =
            "objectives: [{id: fixed, each: fault-reported, due: {within: PT3H}, reachedBy: [repaired]}]";

    @Test
    void nothing_is_due_until_something_starts_it() {
        Trial trial = Trial.under(EACH_FAULT);

        assertThat(trial.promise().dueTimes()).isEmpty();
        assertThat(trial.toldAt(MUCH_LATER)).isEmpty();
        assertThat(trial.stateAt(MUCH_LATER)).isEqualTo(State.OPEN);
    }

    @ParameterizedTest(name = "reported at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-01T08:59:59.999999, ''
                    2026-06-01T09:00,           #1 breached PT0S
                    """)
    void only_what_comes_after_the_promise_starts_a_clock(String at, String told) {
        assertThat(Trial.under(EACH_FAULT).heard("fault-reported", at).toldAt(MUCH_LATER))
                .isEqualTo(told);
    }

    @Test
    void subjects_are_kept_apart() {
        Trial trial = Trial.under(EACH_FAULT)
                .heard("fault-reported", "2026-06-02T09:00")
                .about("line-1")
                .heard("fault-reported", "2026-06-02T10:00")
                .about("line-2")
                .heard("repaired", "2026-06-02T11:00")
                .about("line-2");

        assertThat(trial.toldAt(MUCH_LATER)).isEqualTo("line-2 kept, line-1 breached PT0S");
        assertThat(trial.due("fixed", "line-1")).isEqualTo(time("2026-06-02T12:00"));
        assertThat(trial.due("fixed", "line-2")).isEqualTo(time("2026-06-02T13:00"));
    }

    @Test
    void what_is_told_of_no_subject_concerns_all() {
        Trial trial = Trial.under(EACH_FAULT)
                .heard("fault-reported", "2026-06-02T09:00")
                .about("line-1")
                .heard("fault-reported", "2026-06-02T10:00")
                .about("line-2")
                .heard("repaired", "2026-06-02T11:00");

        assertThat(trial.toldAt(MUCH_LATER)).isEqualTo("line-1 kept, line-2 kept");
    }

    @ParameterizedTest(name = "repaired at {0}, reported again at {1}: {2}")
    @CsvSource(textBlock = """
                    2026-06-02T10:00, 2026-06-02T09:30,           #1 kept
                    2026-06-02T10:00, 2026-06-02T10:00,           #1 kept
                    2026-06-02T10:00, 2026-06-02T10:00:00.000001, '#1 kept, #2 breached PT0S'
                    2026-06-02T13:00, 2026-06-02T12:59,           '#1 breached PT0S, #1 breached PT1H'
                    """)
    void what_is_reported_while_the_last_is_under_way_is_the_same_one(String repaired, String again, String told) {
        Trial trial = Trial.under(EACH_FAULT)
                .heard("fault-reported", "2026-06-02T09:00")
                .heard("a", "repaired", repaired)
                .heard("b", "fault-reported", again);

        assertThat(trial.toldAt(MUCH_LATER)).isEqualTo(told);
    }

    @Test
    void each_further_one_of_a_subject_has_its_number() {
        Trial trial = Trial.under(EACH_FAULT);
        for (int day = 2; day <= 4; day++) {
            trial.heard("fault-reported", "2026-06-0%dT09:00".formatted(day)).about("line-1");
            trial.heard("repaired", "2026-06-0%dT10:00".formatted(day)).about("line-1");
        }

        assertThat(trial.toldAt(MUCH_LATER)).isEqualTo("line-1 kept, line-1#2 kept, line-1#3 kept");
    }

    @Test
    void no_two_occurrences_have_one_name_whatever_their_subjects_are_called() {
        Trial trial = Trial.under(EACH_FAULT);
        for (String subject : new String[] {"1", "#1", "line", "line#2", null}) {
            trial.heard("fault-reported", "2026-06-02T09:00").about(subject);
        }
        trial.heard("repaired", "2026-06-02T10:00")
                .heard("fault-reported", "2026-06-02T11:00")
                .about("line");

        trial.judgedAt(MUCH_LATER);

        assertThat(trial.promise().dueTimes())
                .extracting(DueTime::occurrence)
                .containsExactlyInAnyOrder("1", "##1", "line", "line##2", "#1", "line#2");
        assertThat(trial.judgedAt(MUCH_LATER)).isEmpty();
    }

    @Test
    void what_has_not_held_yet_is_not_over() {
        String terms = """
                objectives:
                - {id: supply, each: supply-lost, due: {within: PT4H}, reachedBy: [supply-restored], holds: PT2H, undoneBy: [supply-lost]}
                """;
        Trial flickering = Trial.under(terms)
                .heard("supply-lost", "2026-06-02T09:00")
                .heard("supply-restored", "2026-06-02T10:00")
                .heard("supply-lost", "2026-06-02T11:59")
                .heard("supply-restored", "2026-06-02T13:00");
        Trial twice = Trial.under(terms)
                .heard("supply-lost", "2026-06-02T09:00")
                .heard("supply-restored", "2026-06-02T10:00")
                .heard("supply-lost", "2026-06-02T12:00")
                .heard("supply-restored", "2026-06-02T13:00");

        assertThat(flickering.toldAt(MUCH_LATER)).isEqualTo("#1 kept");
        assertThat(twice.toldAt(MUCH_LATER)).isEqualTo("#1 kept, #2 kept");
    }

    @Test
    void what_is_called_off_is_over_unless_by_somebody_who_may_not() {
        String terms = """
                objectives:
                - id: fixed
                  each: fault-reported
                  due: {within: PT3H}
                  reachedBy: [repaired]
                  calledOff: [{by: [appointment-cancelled], parties: [customer]}]
                """;

        assertThat(faultTwice(terms, "customer")).isEqualTo("#1 void, #2 breached PT0S");
        assertThat(faultTwice(terms, "merchant")).isEqualTo("#1 breached PT0S");
    }

    private static String faultTwice(String terms, String party) {
        return Trial.under(terms)
                .heard("fault-reported", "2026-06-02T09:00")
                .heard("appointment-cancelled", "2026-06-02T10:00")
                .by(party)
                .heard("fault-reported", "2026-06-02T11:00")
                .toldAt(MUCH_LATER);
    }

    /** As when an appointment that was agreed for later takes the number of one that was not agreed after all. */
    @Test
    void what_begins_only_later_does_not_bring_later_forward() {
        Trial trial = Trial.under(EACH_FAULT)
                .heard("fault", "fault-reported", "2026-06-02T09:00")
                .heard("fault-reported", "2026-06-09T09:00")
                .heard("fault-reported", "2026-06-08T09:00")
                .about("line-2");
        assertThat(trial.toldAt("2026-06-03T00:00")).isEqualTo("#1 breached PT0S");

        trial.heard("withdrawn", "2026-06-03T10:00").withdrawing("fault");

        assertThat(trial.toldAt("2026-06-03T10:00")).isEqualTo("#1 open");
        assertThat(trial.toldAt("2026-06-03T11:00")).isEmpty();
    }

    /** What ended it counts no more than what it ended. */
    @Test
    void a_start_that_is_withdrawn_is_the_reason_even_where_it_was_void_before() {
        Trial trial =
                Trial.under("""
                objectives:
                - {id: visit, each: agreed, due: {within: P3D}, reachedBy: [attended], calledOff: [{by: [cancelled]}]}
                """).heard("agreed", "agreed", "2026-06-02T09:00").heard("cancelled", "2026-06-02T10:00");
        assertThat(trial.toldAt("2026-06-02T12:00")).isEqualTo("#1 void");

        trial.heard("withdrawn", "2026-06-02T13:00").withdrawing("agreed");

        assertThat(trial.toldAt("2026-06-02T13:00")).isEqualTo("#1 void: it did not happen after all");
        assertThat(trial.toldAt("2026-06-02T14:00")).isEmpty();
    }

    @Test
    void a_start_that_is_withdrawn_voids_what_it_started() {
        Trial trial = Trial.under(EACH_FAULT)
                .heard("fault", "fault-reported", "2026-06-02T09:00")
                .about("line-1");
        assertThat(trial.toldAt("2026-06-02T12:00")).isEqualTo("line-1 breached PT0S");
        assertThat(trial.stateAt("2026-06-02T12:00")).isEqualTo(State.BREACHED);

        trial.heard("withdrawn", "2026-06-02T13:00").withdrawing("fault");

        assertThat(trial.toldAt("2026-06-02T13:00")).isEqualTo("line-1 void: it did not happen after all");
        assertThat(trial.stateAt("2026-06-02T13:00")).isEqualTo(State.VOID);
        assertThat(trial.toldAt(MUCH_LATER)).isEmpty();
    }

    @Test
    void a_start_that_is_withdrawn_before_anything_was_told_leaves_nothing_open() {
        Trial trial = Trial.under("""
                objectives:
                - {id: delivered, due: {within: PT3H}, reachedBy: [delivered]}
                - {id: fixed, each: fault-reported, due: {within: PT3H}, reachedBy: [repaired]}
                """)
                .heard("delivered", "2026-06-01T10:00")
                .heard("fault", "fault-reported", "2026-06-01T11:00");
        assertThat(trial.stateAt("2026-06-01T11:00")).isEqualTo(State.OPEN);
        trial.judgedAt("2026-06-01T11:00");

        trial.heard("withdrawn", "2026-06-01T11:30").withdrawing("fault").judgedAt("2026-06-01T11:30");

        assertThat(trial.stateAt("2026-06-01T11:30")).isEqualTo(State.KEPT);
    }

    @Test
    void what_is_told_again_after_it_was_withdrawn_goes_on() {
        Trial trial = Trial.under(EACH_FAULT)
                .heard("fault", "fault-reported", "2026-06-02T09:00")
                .about("line-1");
        trial.judgedAt("2026-06-02T12:00");
        trial.heard("withdrawn", "2026-06-02T13:00").withdrawing("fault").judgedAt("2026-06-02T13:00");

        trial.heard("fault-reported", "2026-06-02T11:00").about("line-1");

        assertThat(trial.toldAt("2026-06-02T13:30")).isEqualTo("line-1 open");
        assertThat(trial.toldAt("2026-06-02T14:00")).isEqualTo("line-1 breached PT0S");
    }

    @ParameterizedTest(name = "cancelled at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-02T08:59:59.999999, ''
                    2026-06-02T09:00,           #1 void
                    2026-06-02T12:00,           #1 void
                    2026-06-02T13:00,           '#1 breached PT0S, #1 breached PT1H'
                    """)
    void once_cancelled_a_promise_starts_no_clock(String cancelled, String told) {
        Trial trial = Trial.under(EACH_FAULT).heard("fault-reported", "2026-06-02T09:00");

        assertThat(trial.cancelledAt(cancelled).toldAt(MUCH_LATER)).isEqualTo(told);
    }
}
