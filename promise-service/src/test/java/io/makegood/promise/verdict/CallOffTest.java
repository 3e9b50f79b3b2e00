package io.makegood.promise.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends a clock before it is reached; the visit is due on Friday, 5 June 2026, at noon, and begins at eight. */
class CallOffTest {

    private static final String MUCH_LATER = "2026-08-01T00:00";

    @ParameterizedTest(name = "called off at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-01T08:59:59.999999, breached PT0S
                    2026-06-01T09:00,           void
                    2026-06-05T11:59:59.999999, void
                    2026-06-05T12:00,           void
                    """)
    void called_off_nothing_is_owed(String at, String end) {
        assertThat(visit("{by: [appointment-cancelled]}")
                        .heard("appointment-cancelled", at)
                        .endAt("visit", MUCH_LATER))
                .isEqualTo(end);
    }

    /** Who is late cannot undo it by calling off: what is owed until then stays owed, and grows no more. */
    @ParameterizedTest(name = "called off at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-05T12:00:00.000001, breached PT0.000001S
                    2026-06-07T12:00,           breached PT48H
                    """)
    void called_off_after_the_due_time_the_breach_stays(String at, String end) {
        Trial trial = visit("{by: [appointment-cancelled]}").heard("appointment-cancelled", at);

        assertThat(trial.endAt("visit", MUCH_LATER)).isEqualTo(end);
        assertThat(trial.lastAt("visit", MUCH_LATER).settled()).isTrue();
    }

    @Test
    void what_was_reached_before_is_kept_and_what_comes_after_does_not_count() {
        assertThat(visit("{by: [appointment-cancelled]}")
                        .heard("attended", "2026-06-05T09:00")
                        .heard("appointment-cancelled", "2026-06-05T10:00")
                        .endAt("visit", MUCH_LATER))
                .isEqualTo("kept");
        assertThat(visit("{by: [appointment-cancelled]}")
                        .heard("appointment-cancelled", "2026-06-05T09:00")
                        .heard("attended", "2026-06-05T10:00")
                        .endAt("visit", MUCH_LATER))
                .isEqualTo("void");
    }

    @ParameterizedTest(name = "cancelled at {0}, called off at eleven: {1}")
    @CsvSource({"2026-06-05T10:59:59.999999, void", "2026-06-05T11:00, breached PT0S"})
    void once_cancelled_it_cannot_be_called_off_with_too_little_notice(String cancelled, String end) {
        Trial trial = visit("{by: [appointment-cancelled], notice: PT24H}")
                .heard("appointment-cancelled", "2026-06-05T11:00")
                .cancelledAt(cancelled);

        assertThat(trial.endAt("visit", MUCH_LATER)).isEqualTo(end);
    }

    @Test
    void only_some_may_call_it_off() {
        String rule = "{by: [appointment-cancelled], parties: [customer]}";

        assertThat(visit(rule)
                        .heard("appointment-cancelled", "2026-06-03T09:00")
                        .by("customer")
                        .endAt("visit", MUCH_LATER))
                .isEqualTo("void");
        assertThat(visit(rule)
                        .heard("appointment-cancelled", "2026-06-03T09:00")
                        .by("merchant")
                        .endAt("visit", MUCH_LATER))
                .isEqualTo("breached PT0S");
        assertThat(visit(rule)
                        .heard("appointment-cancelled", "2026-06-03T09:00")
                        .endAt("visit", MUCH_LATER))
                .isEqualTo("breached PT0S");
    }

    @ParameterizedTest(name = "{0}, called off at {1}: {2}, notice {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    {by: [appointment-cancelled], notice: PT24H}                    | 2026-06-04T12:00           | void          | null
                    {by: [appointment-cancelled], notice: PT24H}                    | 2026-06-04T12:00:00.000001 | breached PT0S | PT23H59M59.999999S
                    {by: [appointment-cancelled], notice: PT24H, before: slotStart} | 2026-06-04T08:00           | void          | null
                    {by: [appointment-cancelled], notice: PT24H, before: slotStart} | 2026-06-04T08:00:00.000001 | breached PT0S | PT23H59M59.999999S
                    {by: [appointment-cancelled], notice: PT24H, before: slotStart} | 2026-06-05T09:00           | breached PT0S | PT-1H
                    {by: [appointment-cancelled], notice: dayBefore}                | 2026-06-04T12:00           | void          | null
                    {by: [appointment-cancelled], notice: dayBefore}                | 2026-06-04T12:00:00.000001 | breached PT0S | PT23H59M59.999999S
                    {by: [appointment-cancelled], notice: {workingDays: 1}}         | 2026-06-03T23:59:59        | void          | null
                    {by: [appointment-cancelled], notice: {workingDays: 1}}         | 2026-06-04T00:00           | breached PT0S | PT36H
                    """)
    void with_too_little_notice_it_is_a_breach(String rule, String at, String end, String notice) {
        Trial trial = visit(rule).heard("appointment-cancelled", at);

        assertThat(trial.endAt("visit", MUCH_LATER)).isEqualTo(end);
        assertThat(trial.measured("visit", "noticeGiven", MUCH_LATER)).isEqualTo(notice);
        assertThat(trial.lastAt("visit", MUCH_LATER).asOf()).isEqualTo(Trial.time(at));
        assertThat(trial.lastAt("visit", MUCH_LATER).settled()).isTrue();
    }

    @Test
    void called_off_after_a_weekend_only_whole_working_days_count() {
        String rule = "{by: [appointment-cancelled], notice: {workingDays: 1}}";
        String monday = "2026-06-08T12:00:00+02:00";

        assertThat(visit(rule, monday)
                        .heard("appointment-cancelled", "2026-06-04T23:59")
                        .endAt("visit", MUCH_LATER))
                .isEqualTo("void");
        assertThat(visit(rule, monday)
                        .heard("appointment-cancelled", "2026-06-05T00:00")
                        .endAt("visit", MUCH_LATER))
                .isEqualTo("breached PT0S");
    }

    @Test
    void pieces_that_come_after_it_was_called_off_are_late_pieces() {
        Trial trial = visit("{by: [appointment-cancelled], notice: PT24H}")
                .heard("appointment-cancelled", "2026-06-05T10:00")
                .heard("attended", "2026-06-05T11:00")
                .heard("attended", "2026-06-05T11:30");

        assertThat(trial.measured("visit", "latePieces", MUCH_LATER)).isEqualTo("1");
    }

    @Test
    void notice_is_measured_when_it_is_given_and_not_before() {
        Trial trial = visit("{by: [appointment-cancelled], notice: PT24H}")
                .heard("appointment-cancelled", "2026-06-05T13:00");

        trial.judgedAt(MUCH_LATER);

        assertThat(trial.verdicts())
                .extracting(verdict -> verdict.outcome().grounds().measured().get("noticeGiven"))
                .containsExactly(null, "PT-1H");
    }

    @Test
    void of_several_rules_one_that_is_satisfied_is_enough() {
        String rules =
                "{by: [appointment-cancelled], parties: [customer]}, {by: [appointment-cancelled], notice: PT24H}";

        assertThat(visit(rules)
                        .heard("appointment-cancelled", "2026-06-05T11:00")
                        .by("customer")
                        .endAt("visit", MUCH_LATER))
                .isEqualTo("void");
        assertThat(visit(rules)
                        .heard("appointment-cancelled", "2026-06-05T11:00")
                        .by("merchant")
                        .endAt("visit", MUCH_LATER))
                .isEqualTo("breached PT0S");
    }

    @ParameterizedTest(name = "weather at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-05T11:00,           excused PT0S: weather
                    2026-06-05T11:00:00.000001, breached PT0S
                    2026-06-05T11:30,           breached PT0S
                    """)
    void what_excuses_comes_no_later_than_the_breach(String weather, String end) {
        Trial trial = Trial.under("""
                objectives:
                - id: visit
                  due: {days: 4, at: "12:00"}
                  reachedBy: [attended]
                  calledOff: [{by: [appointment-cancelled], notice: PT24H}]
                exclusions: [{id: weather, parties: [force-majeure]}]
                """)
                .heard("appointment-cancelled", "2026-06-05T11:00")
                .heard("delayed", weather)
                .by("force-majeure");

        assertThat(trial.endAt("visit", MUCH_LATER)).isEqualTo(end);
    }

    private static Trial visit(String rules) {
        return visit(rules, "2026-06-05T12:00:00+02:00");
    }

    private static Trial visit(String rules, String slotEnd) {
        return Trial.under("""
                facts: {slotStart: date-time, slotEnd: date-time, dayBefore: {type: duration, optional: true}}
                objectives: [{id: visit, due: {at: slotEnd}, reachedBy: [attended], calledOff: [%s]}]
                """.formatted(rules))
                .fact("slotStart", "2026-06-05T08:00:00+02:00")
                .fact("dayBefore", "PT24H")
                .fact("slotEnd", slotEnd);
    }
}
