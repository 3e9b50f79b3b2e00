package io.makegood.promise.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not happen too often: at most two late arrivals. */
class CountTest {

    private static final String MUCH_LATER = "2027-08-01T00:00";

    @ParameterizedTest(name = "{0}, arrived on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    P7D     | 2026-06-02T10:00, 2026-06-03T10:00                                     | ''
                    P7D     | 2026-06-02T10:00, 2026-06-03T10:00, 2026-06-09T09:59:59.999999         | breached 3
                    P7D     | 2026-06-02T10:00, 2026-06-03T10:00, 2026-06-09T10:00                   | ''
                    P7D     | 2026-06-02T10:00, 2026-06-02T10:00, 2026-06-02T10:00                   | breached 3
                    P7D     | 2026-06-02T10:00, 2026-06-03T10:00, 2026-06-04T10:00, 2026-06-05T10:00 | breached 4
                    P7D     | 2026-06-02T10:00, 2026-06-03T10:00, 2026-06-04T10:00, 2026-06-15T10:00 | breached 3
                    P6M     | 2026-06-30T10:00, 2026-07-01T10:00, 2026-12-30T09:59:59                | breached 3
                    P6M     | 2026-06-30T10:00, 2026-07-01T10:00, 2026-12-30T10:00                   | ''
                    month   | 2026-06-01T10:00, 2026-06-02T10:00, 2026-06-30T23:59:59.999999         | breached 3
                    month   | 2026-06-29T10:00, 2026-06-30T10:00, 2026-07-01T00:00                   | ''
                    quarter | 2026-07-01T00:00, 2026-08-01T10:00, 2026-09-30T23:59:59                | breached 3
                    quarter | 2026-06-30T23:59, 2026-08-01T10:00, 2026-09-30T23:59:59                | ''
                    year    | 2026-06-30T10:00, 2026-08-01T10:00, 2026-12-31T23:59:59                | breached 3
                    year    | 2026-06-30T10:00, 2026-08-01T10:00, 2027-01-01T00:00                   | ''
                    {from: 04-01} | 2026-06-30T10:00, 2026-12-31T23:59, 2027-03-31T23:59:59            | breached 3
                    {from: 04-01} | 2026-06-30T10:00, 2026-12-31T23:59, 2027-04-01T00:00               | ''
                    {from: 07-01} | 2026-06-30T23:59, 2026-07-01T00:00, 2026-12-31T23:59               | ''
                    {from: 10-15, to: 12-15} | 2026-10-15T00:00, 2026-11-01T10:00, 2026-12-15T23:59:59 | breached 3
                    {from: 10-15, to: 12-15} | 2026-10-14T23:59, 2026-11-01T10:00, 2026-12-15T23:59:59 | ''
                    {from: 10-15, to: 12-15} | 2026-10-15T00:00, 2026-11-01T10:00, 2026-12-16T00:00    | ''
                    {from: 10-15, to: 12-15} | 2026-06-02T10:00, 2026-06-03T10:00, 2026-06-04T10:00    | ''
                    {from: 11-01, to: 02-29} | 2026-11-01T00:00, 2027-01-01T10:00, 2027-02-28T23:59    | breached 3
                    {from: 11-01, to: 02-29} | 2026-11-01T00:00, 2027-01-01T10:00, 2027-03-01T00:00    | ''
                    """)
    void the_highest_number_within_any_such_time_counts(String within, String arrivals, String end) {
        Trial trial = counting(within);
        for (String at : arrivals.split(", ")) {
            trial.heard("arrived", at);
        }

        assertThat(end(trial)).isEqualTo(end);
    }

    private static String end(Trial trial) {
        String end = trial.endAt("punctual", MUCH_LATER);
        return end.equals("breached") ? "breached " + trial.measured("punctual", "count", MUCH_LATER) : end;
    }

    @Test
    void each_one_too_many_is_told_as_it_comes() {
        Trial trial = counting("P7D");
        for (int day = 2; day <= 6; day++) {
            trial.heard("arrived", "2026-06-0%dT10:00".formatted(day));
        }

        assertThat(trial.toldAt("2026-06-04T09:59")).isEmpty();
        assertThat(trial.toldAt("2026-06-04T10:00")).isEqualTo("breached");
        assertThat(trial.toldAt(MUCH_LATER)).isEqualTo("breached, breached");
        assertThat(trial.verdicts())
                .extracting(verdict -> verdict.outcome().grounds().measured().get("count"))
                .containsExactly("3", "4", "5");
        assertThat(trial.verdicts())
                .extracting(verdict -> verdict.outcome().settled())
                .containsOnly(false);
    }

    @ParameterizedTest(name = "the last {0} minutes late: {1}")
    @CsvSource({"14, ''", "15, breached 3"})
    void a_condition_sees_what_the_event_itself_says(int delay, String end) {
        Trial trial = Trial.under("""
                facts: {delay: {type: number, learnedFrom: arrived, value: delay}}
                objectives:
                - {id: punctual, count: arrived, when: {delay: {from: 15}}, within: P7D, atMost: 2}
                """)
                .heard("arrived", "2026-06-02T10:00")
                .saying("delay", "15")
                .heard("arrived", "2026-06-03T10:00")
                .saying("delay", "30")
                .heard("arrived", "2026-06-04T10:00")
                .saying("delay", String.valueOf(delay));

        assertThat(end(trial)).isEqualTo(end);
    }

    @Test
    void what_came_before_the_promise_does_not_count() {
        Trial trial = counting("P7D")
                .heard("arrived", "2026-06-01T08:59:59.999999")
                .heard("arrived", "2026-06-01T09:00")
                .heard("arrived", "2026-06-02T10:00");

        assertThat(end(trial)).isEmpty();
        assertThat(end(trial.heard("arrived", "2026-06-03T10:00"))).isEqualTo("breached 3");
    }

    @Test
    void what_is_excused_is_left_out_and_facts_alone_excuse_all() {
        String terms = """
                facts: {ticket: text}
                objectives: [{id: punctual, count: arrived, within: P7D, atMost: 0}]
                exclusions: [{id: weather, parties: [force-majeure]}, {id: free, when: {ticket: free}}]
                """;

        assertThat(Trial.under(terms)
                        .fact("ticket", "paid")
                        .heard("arrived", "2026-06-02T10:00")
                        .by("force-majeure")
                        .endAt("punctual", MUCH_LATER))
                .isEmpty();
        assertThat(Trial.under(terms)
                        .fact("ticket", "free")
                        .heard("arrived", "2026-06-02T10:00")
                        .endAt("punctual", MUCH_LATER))
                .isEqualTo("excused: free");
    }

    @Test
    void one_that_is_withdrawn_does_not_count() {
        Trial trial = counting("P7D")
                .heard("arrived", "2026-06-02T10:00")
                .heard("arrived", "2026-06-03T10:00")
                .heard("error", "arrived", "2026-06-04T10:00");
        assertThat(trial.toldAt("2026-06-05T00:00")).isEqualTo("breached");

        trial.heard("withdrawn", "2026-06-05T10:00").withdrawing("error");

        assertThat(trial.toldAt("2026-06-05T10:00")).isEqualTo("open");
    }

    @ParameterizedTest(name = "cancelled at {0}: {1}")
    @CsvSource(textBlock = """
                    2026-06-04T09:59:59.999999, void
                    2026-06-04T10:00,           breached 3
                    2026-06-20T10:00,           breached 3
                    """)
    void once_cancelled_nothing_more_is_counted(String cancelled, String end) {
        Trial trial = counting("P7D")
                .heard("arrived", "2026-06-02T10:00")
                .heard("arrived", "2026-06-03T10:00")
                .heard("arrived", "2026-06-04T10:00")
                .cancelledAt(cancelled);

        assertThat(end(trial)).isEqualTo(end);
        assertThat(trial.lastAt("punctual", MUCH_LATER).settled()).isTrue();
    }

    @Test
    void breaches_of_another_objective_can_be_counted_wherever_it_stands() {
        String visit = "{id: visit, each: appointment-agreed, due: {within: PT24H}, reachedBy: [attended]}";
        String rare = "{id: rare, count: {breachesOf: visit}, within: P30D, atMost: 1}";

        assertThat(missedTwice(visit + ", " + rare)).isEqualTo("breached");
        assertThat(missedTwice(rare + ", " + visit)).isEqualTo("breached");
    }

    private static String missedTwice(String objectives) {
        Trial trial = Trial.under("objectives: [%s]".formatted(objectives))
                .heard("appointment-agreed", "2026-06-02T10:00")
                .about("v1")
                .heard("appointment-agreed", "2026-06-04T10:00")
                .about("v2")
                .heard("attended", "2026-06-05T10:00")
                .about("v2")
                .heard("appointment-agreed", "2026-06-06T10:00")
                .about("v3");
        assertThat(trial.endAt("rare", "2026-06-07T09:59:59.999999")).isEmpty();
        return trial.endAt("rare", "2026-06-07T10:00");
    }

    private static Trial counting(String within) {
        return Trial.under("objectives: [{id: punctual, count: [arrived], within: %s, atMost: 2}]".formatted(within));
    }
}
