package io.makegood.promise.verdict;

import static io.makegood.promise.verdict.Trial.time;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is due, and what starts, stops, moves and ends its clock. The promise is made on a Monday at nine. */
class DeadlineTest {

    private static final String MUCH_LATER = "2026-08-01T00:00";

    @ParameterizedTest(name = "within three hours, reached at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-01T11:59:59.999999, kept
                    2026-06-01T12:00,           kept
                    2026-06-01T12:00:00.000001, 'breached PT0S, breached PT0.000001S'
                    """)
    void at_the_end_of_within_is_in_time(String at, String told) {
        assertThat(within("within").heard("repaired", at).toldAt(MUCH_LATER)).isEqualTo(told);
    }

    @ParameterizedTest(name = "under three hours, reached at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-01T11:59:59.999999, kept
                    2026-06-01T12:00,           breached PT0S
                    2026-06-01T12:00:00.000001, 'breached PT0S, breached PT0.000001S'
                    """)
    void at_the_end_of_under_is_late(String at, String told) {
        assertThat(within("under").heard("repaired", at).toldAt(MUCH_LATER)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"within", "under"})
    void in_silence_it_is_missed_as_the_time_is_up(String word) {
        assertThat(within(word).toldAt("2026-06-01T11:59:59.999999")).isEmpty();
        assertThat(within(word).toldAt("2026-06-01T12:00")).isEqualTo("breached PT0S");
    }

    @ParameterizedTest(name = "cancelled at the end of {0}: {1}")
    @CsvSource({"within, void", "under, breached PT0S"})
    void cancelled_at_the_due_time_it_is_late_only_if_that_is_late(String word, String told) {
        assertThat(within(word).cancelledAt("2026-06-01T12:00").toldAt(MUCH_LATER))
                .isEqualTo(told);
    }

    private static Trial within(String word) {
        return Trial.under("objectives: [{id: fixed, due: {%s: PT3H}, reachedBy: [repaired]}]".formatted(word));
    }

    @Test
    void an_objective_for_other_promises_is_not_promised() {
        String terms = """
                facts: {express: boolean}
                objectives:
                - {id: fast, when: {express: true}, due: {within: PT1H}, reachedBy: [delivered]}
                - {id: slow, due: {within: PT48H}, reachedBy: [delivered]}
                """;

        assertThat(Trial.under(terms).fact("express", "false").toldAt(MUCH_LATER))
                .isEqualTo("breached PT0S");
        assertThat(Trial.under(terms).fact("express", "true").toldAt(MUCH_LATER))
                .isEqualTo("breached PT0S, breached PT0S");
    }

    @Test
    void what_rests_on_a_fact_that_is_absent_is_not_promised() {
        Trial trial = Trial.under("""
                facts: {slot: {type: date-time, optional: true}}
                objectives: [{id: come, due: {at: slot}, reachedBy: [attended]}]
                """);

        assertThat(trial.promise().dueTimes()).isEmpty();
        assertThat(trial.toldAt(MUCH_LATER)).isEmpty();
    }

    @Test
    void a_due_time_can_be_learned_and_learned_anew() {
        Trial trial = Trial.under("""
                facts: {slotEnd: {type: date-time, learnedFrom: appointment-agreed, value: until}}
                objectives: [{id: come, due: {at: slotEnd}, reachedBy: [attended]}]
                """);
        assertThat(trial.toldAt("2026-06-01T10:00")).isEmpty();

        trial.heard("appointment-agreed", "2026-06-01T10:00").saying("until", "2026-06-02T12:00:00+02:00");
        assertThat(trial.toldAt("2026-06-02T12:00")).isEqualTo("breached PT0S");

        trial.heard("appointment-agreed", "2026-06-01T11:00").saying("until", "2026-06-02T14:00:00+02:00");
        assertThat(trial.toldAt("2026-06-02T13:00")).isEqualTo("open");
        assertThat(trial.due("come", "")).isEqualTo(time("2026-06-02T14:00"));
        assertThat(trial.toldAt("2026-06-02T14:00")).isEqualTo("breached PT0S");
    }

    @ParameterizedTest(name = "paid at {0}, shipped at {1}: {2}")
    @CsvSource(textBlock = """
                    ,                           2026-06-05T12:00, ''
                    2026-06-01T08:59:59.999999, 2026-06-05T12:00, breached PT0S
                    2026-06-01T09:00,           2026-06-02T09:00, kept
                    2026-06-01T09:00,           2026-06-02T09:00:00.000001, breached PT0.000001S
                    2026-06-03T12:00,           2026-06-04T12:00, kept
                    2026-06-03T12:00,           2026-06-04T12:00:00.000001, breached PT0.000001S
                    2026-06-03T12:00,           2026-06-02T12:00, breached PT0S
                    """)
    void an_event_can_start_the_clock(String paid, String shipped, String end) {
        Trial trial = Trial.under(
                "objectives: [{id: sent, starts: order-paid, due: {within: PT24H}, reachedBy: [dispatched]}]");
        if (paid != null) {
            trial.heard("order-paid", paid).heard("order-paid", "2026-06-20T12:00");
        }

        assertThat(trial.heard("dispatched", shipped).endAt("sent", MUCH_LATER)).isEqualTo(end);
    }

    @ParameterizedTest(name = "no access until {0}, repaired at {1}: {2}")
    @CsvSource(textBlock = """
                    2026-06-01T11:00, 2026-06-01T13:00,          kept
                    2026-06-01T11:00, 2026-06-01T13:00:00.000001, breached PT0.000001S
                    2026-06-01T11:00, 2026-06-01T15:00,          breached PT2H
                    2026-06-01T14:00, 2026-06-01T16:00,          kept
                    2026-06-01T14:00, 2026-06-01T16:00:01,       breached PT1S
                    # reached while it still stands still
                    ,                 2026-06-01T13:00,          kept
                    ,                 2026-06-20T13:00,          kept
                    """)
    void time_between_pauses_does_not_count(String access, String repaired, String end) {
        Trial trial = pausing().heard("no-access", "2026-06-01T10:00");
        if (access != null) {
            trial.heard("access-given", access);
        }

        assertThat(trial.heard("repaired", repaired).endAt("fixed", MUCH_LATER)).isEqualTo(end);
    }

    @Test
    void while_it_stands_still_it_is_not_late_and_when_it_goes_on_the_rest_is_left() {
        Trial trial = pausing().heard("no-access", "2026-06-01T10:00");
        assertThat(trial.toldAt("2026-06-03T10:00")).isEmpty();

        trial.heard("access-given", "2026-06-03T10:00");
        assertThat(trial.toldAt("2026-06-03T11:59:59.999999")).isEmpty();
        assertThat(trial.due("fixed", "")).isEqualTo(time("2026-06-03T12:00"));
        assertThat(trial.toldAt("2026-06-03T12:00")).isEqualTo("breached PT0S");
    }

    @ParameterizedTest(name = "no access from {0}")
    @CsvSource({"2026-06-01T12:00", "2026-06-01T12:00:00.000001", "2026-06-01T15:00"})
    void a_pause_that_begins_when_it_is_too_late_excuses_nothing(String from) {
        assertThat(pausing().heard("no-access", from).endAt("fixed", MUCH_LATER))
                .isEqualTo("breached PT0S");
        assertThat(pausing()
                        .heard("no-access", from)
                        .heard("access-given", "2026-06-01T16:00")
                        .endAt("fixed", MUCH_LATER))
                .isEqualTo("breached PT0S");
    }

    @Test
    void a_pause_after_the_due_time_is_not_counted_as_late() {
        Trial trial = pausing()
                .heard("no-access", "2026-06-01T13:00")
                .heard("access-given", "2026-06-01T15:00")
                .heard("repaired", "2026-06-01T16:00");

        assertThat(trial.endAt("fixed", MUCH_LATER)).isEqualTo("breached PT2H");
        assertThat(trial.measured("fixed", "lasted", MUCH_LATER)).isEqualTo("PT5H");
    }

    @Test
    void cancelled_while_it_stands_still_it_is_void() {
        Trial trial = pausing().heard("no-access", "2026-06-01T10:00").cancelledAt("2026-06-09T10:00");

        assertThat(trial.endAt("fixed", MUCH_LATER)).isEqualTo("void");
    }

    private static Trial pausing() {
        return Trial.under("""
                objectives:
                - {id: fixed, due: {within: PT3H}, reachedBy: [repaired], pauses: [{from: no-access, until: access-given}]}
                """);
    }

    @Test
    void on_a_day_that_is_already_broken_into_by_a_pause_it_need_not_be_done() {
        Trial trial = Trial.under("""
                objectives:
                - id: fixed
                  due: {workingDays: 0, at: "17:00"}
                  reachedBy: [repaired]
                  pauses: [{from: no-access, until: access-given}]
                """).heard("no-access", "2026-06-01T16:00").heard("access-given", "2026-06-01T18:00");

        assertThat(trial.toldAt("2026-06-02T16:59")).isEmpty();
        assertThat(trial.toldAt("2026-06-02T17:00")).isEqualTo("breached PT0S");
    }

    @ParameterizedTest(name = "restored at ten, lost again at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-01T11:59:59.999999, breached PT0S
                    2026-06-01T12:00,           kept
                    2026-06-01T12:00:00.000001, kept
                    """)
    void what_does_not_hold_long_enough_is_not_reached(String lost, String end) {
        assertThat(holding()
                        .heard("supply-restored", "2026-06-01T10:00")
                        .heard("supply-lost", lost)
                        .endAt("supply", MUCH_LATER))
                .isEqualTo(end);
    }

    @Test
    void the_time_while_it_seemed_to_be_reached_does_not_count() {
        Trial trial = holding()
                .heard("supply-restored", "2026-06-01T10:00")
                .heard("supply-lost", "2026-06-01T11:00")
                .heard("supply-restored", "2026-06-01T15:30");

        assertThat(trial.endAt("supply", MUCH_LATER)).isEqualTo("breached PT1H30M");
        assertThat(trial.measured("supply", "lasted", MUCH_LATER)).isEqualTo("PT5H30M");
        assertThat(trial.due("supply", "")).isEqualTo(time("2026-06-01T14:00"));
    }

    private static Trial holding() {
        return Trial.under("""
                objectives:
                - id: supply
                  due: {within: PT4H}
                  reachedBy: [supply-restored]
                  holds: PT2H
                  undoneBy: [supply-lost]
                """);
    }

    @ParameterizedTest(name = "pieces {0}: {1}, pieces late: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    a 10:00, b 11:00, c 12:00           | kept          | null
                    a 10:00, b 11:00, c 12:01           | breached PT1M | 1
                    a 10:00, a 11:00, b 12:01, c 12:02  | breached PT2M | 2
                    a 10:00, b 11:00, b 11:30           | breached PT0S | 1
                    a 12:01, b 12:02, c 12:03           | breached PT3M | 3
                    a 10:00, b 10:00, c 10:00, d 18:00  | kept          | null
                    """)
    void all_pieces_must_be_there(String pieces, String end, String late) {
        Trial bySubject = inPieces();
        Trial byParcel = inPieces();
        for (String piece : pieces.split(", ")) {
            String at = "2026-06-01T" + piece.substring(2);
            bySubject.heard("delivered", at).about(piece.substring(0, 1)).ofParcel("the same for all");
            byParcel.heard("delivered", at).ofParcel(piece.substring(0, 1));
        }

        assertThat(bySubject.endAt("all", MUCH_LATER)).isEqualTo(end);
        assertThat(byParcel.endAt("all", MUCH_LATER)).isEqualTo(end);
        assertThat(bySubject.measured("all", "latePieces", MUCH_LATER)).isEqualTo(late);
    }

    @Test
    void pieces_without_a_name_are_one_an_event() {
        Trial trial = inPieces()
                .heard("delivered", "2026-06-01T10:00")
                .heard("delivered", "2026-06-01T10:00")
                .heard("delivered", "2026-06-01T11:00");

        assertThat(trial.endAt("all", MUCH_LATER)).isEqualTo("kept");
    }

    private static Trial inPieces() {
        return Trial.under("""
                facts: {pieces: integer}
                objectives: [{id: all, due: {within: PT3H}, reachedBy: [delivered], pieces: pieces}]
                """).fact("pieces", "3");
    }

    @ParameterizedTest(name = "reached {0}: {1} days, {2} working days, {3} in all")
    @CsvSource(textBlock = """
                    # due on Friday, 5 June, at noon
                    2026-06-05T12:00:01,  0, 0, PT99H1S
                    2026-06-05T23:59:59,  0, 0, PT110H59M59S
                    2026-06-06T00:00,     1, 0, PT111H
                    2026-06-08T00:00,     3, 1, PT159H
                    2026-06-09T12:00,     4, 2, PT195H
                    """)
    void lateness_is_measured_in_time_in_days_and_in_working_days(String at, String days, String working, String all) {
        Trial trial = Trial.under("objectives: [{id: done, due: {days: 4, at: \"12:00\"}, reachedBy: [done]}]")
                .heard("done", at);

        assertThat(trial.measured("done", "lateDays", MUCH_LATER)).isEqualTo(days);
        assertThat(trial.measured("done", "lateWorkingDays", MUCH_LATER)).isEqualTo(working);
        assertThat(trial.measured("done", "lasted", MUCH_LATER)).isEqualTo(all);
        assertThat(trial.measured("done", "startedOn", MUCH_LATER)).isEqualTo("2026-06-01");
        assertThat(trial.measured("done", "dueOn", MUCH_LATER)).isEqualTo("2026-06-05");
    }

    @ParameterizedTest(name = "reached at {0}: {1} days, {2} working days late")
    @CsvSource(textBlock = """
                    2026-06-06T00:00,           null, null
                    2026-06-06T00:00:00.000001, 1, 0
                    2026-06-06T23:59,           1, 0
                    2026-06-08T10:00,           3, 1
                    """)
    void what_is_due_by_the_end_of_a_day_is_due_on_that_day(String at, String days, String working) {
        Trial trial = Trial.under("""
                facts: {day: date}
                objectives:
                - {id: counted, due: {workingDays: 4, at: "24:00"}, reachedBy: [done]}
                - {id: named, due: {at: day, time: "24:00"}, reachedBy: [done]}
                """).fact("day", "2026-06-05").heard("done", at);

        for (String objective : List.of("counted", "named")) {
            assertThat(trial.measured(objective, "lateDays", MUCH_LATER)).isEqualTo(days);
            assertThat(trial.measured(objective, "lateWorkingDays", MUCH_LATER)).isEqualTo(working);
        }
    }

    @ParameterizedTest(name = "paused from {0} until {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
                    2026-06-01T10:00, 2026-06-01T11:00, 2026-06-01T17:00
                    2026-06-01T16:00, 2026-06-01T17:00, 2026-06-01T17:00
                    2026-06-01T17:00, 2026-06-01T20:00, 2026-06-01T16:00
                    2026-06-01T18:00, 2026-06-01T20:00, 2026-06-01T16:00
                    2026-06-01T17:00, -,                2026-06-01T16:00
                    2026-06-01T15:59, -,                -
                    """)
    void the_time_to_warn_is_when_so_much_time_is_left_that_counts(String from, String until, String warned) {
        Trial trial = Trial.under("""
                objectives:
                - id: fixed
                  due: {days: 0, at: "18:00"}
                  reachedBy: [repaired]
                  warnBefore: PT2H
                  pauses: [{from: no-access, until: access-given}]
                """).heard("no-access", from);
        if (until != null) {
            trial.heard("access-given", until);
        }

        trial.judgedAt(MUCH_LATER);

        assertThat(trial.verdicts().stream()
                        .map(Verdict::outcome)
                        .filter(outcome -> outcome.state() == State.AT_RISK)
                        .map(Outcome::asOf))
                .isEqualTo(Stream.ofNullable(warned).map(Trial::time).toList());
    }

    @Test
    void trouble_is_a_risk_as_long_as_time_stands_still() {
        Trial trial = pausing().heard("no-access", "2026-06-01T10:00").heard("delayed", "2026-06-09T10:00");

        assertThat(trial.toldAt(MUCH_LATER)).isEqualTo("at-risk");
    }

    @Test
    void called_off_after_a_cancellation_changes_nothing() {
        Trial trial = Trial.under("""
                objectives:
                - {id: fixed, due: {days: 1, at: "18:00"}, reachedBy: [repaired], calledOff: [{by: [visit-off], notice: PT24H}]}
                """).cancelledAt("2026-06-01T12:00").heard("visit-off", "2026-06-03T12:00");

        assertThat(trial.endAt("fixed", MUCH_LATER)).isEqualTo("void");
    }

    @Test
    void days_that_are_wholly_paused_are_not_late_days() {
        Trial trial = pausing()
                .heard("no-access", "2026-06-02T00:00")
                .heard("access-given", "2026-06-04T12:00")
                .heard("repaired", "2026-06-05T10:00");

        assertThat(trial.measured("fixed", "lateDays", MUCH_LATER)).isEqualTo("2");
    }

    @Test
    void the_party_and_the_reason_of_the_latest_trouble_are_told() {
        Trial trial = within("within")
                .heard("delayed", "2026-06-01T10:00")
                .by("merchant")
                .because("no parts")
                .heard("delayed", "2026-06-01T12:30")
                .by("carrier")
                .because("a flat tyre")
                .heard("repaired", "2026-06-01T13:00");

        assertThat(trial.measured("fixed", "party", "2026-06-01T12:00")).isEqualTo("merchant");
        assertThat(trial.measured("fixed", "party", MUCH_LATER)).isEqualTo("carrier");
        assertThat(trial.measured("fixed", "reason", MUCH_LATER)).isEqualTo("a flat tyre");
    }
}
