package io.makegood.promise.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock looks again exactly where more may be owed, and nowhere else. */
class GrowthTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    amount: 5                                                            | PT0S
                    tiers: [{below: PT24H, amount: 1}, {from: PT24H, amount: 2}]         | PT0S PT24H
                    tiers: [{to: PT24H, amount: 1}, {above: PT24H, amount: 2}]           | PT0S PT24H0.000001S
                    tiers: [{from: PT2H, below: PT5H, amount: 1}]                        | PT0S PT2H PT5H
                    tiers: [{above: PT2H, to: PT5H, amount: 1}]                          | PT0S PT2H0.000001S PT5H0.000001S
                    tiers: [{from: PT0S, below: PT2H, amount: 1}, {from: PT2H, amount: 2}] | PT0S PT2H
                    per: PT12H, each: {amount: 1}, most: 3                               | PT0S PT12H PT24H PT36H
                    per: PT12H, each: {amount: 1}, most: 3, after: PT8H                  | PT0S PT20H PT32H PT44H
                    per: PT12H, each: {amount: 1}, most: 3, first: {amount: 9}           | PT0S PT12H PT24H PT36H
                    per: PT12H, each: {amount: 1}, most: 2, count: started               | PT0S PT0.000001S PT12H0.000001S
                    per: PT12H, each: {amount: 1}, most: 2, after: PT1H, count: started  | PT0S PT1H0.000001S PT13H0.000001S
                    choose: [{when: {late: {from: PT7H}}, amount: 2}, {amount: 1}]       | PT0S PT7H
                    greatest: [{amount: 1}, {tiers: [{from: PT3H, amount: 2}]}]          | PT0S PT3H
                    percent: 10, of: {tiers: [{from: PT4H, amount: 2}]}                  | PT0S PT4H
                    tiers: [{from: PT4H, amount: 2}], round: up                          | PT0S PT4H
                    tiers: [{from: PT9H, amount: 2}], by: lasted                         | PT0S PT1H
                    per: PT12H, each: {amount: 1}, most: 2, by: lasted                   | PT0S PT4H PT16H
                    """)
    void a_step_is_told_when_it_is_reached(String pay, String steps) {
        assertThat(steps(Trial.under(terms("{within: PT8H}", pay)), "2026-06-30T00:00"))
                .isEqualTo(steps);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    then: [{atMost: 5, when: {late: {from: PT6H}}}]       | PT0S PT6H
                    total: [{percent: 50, when: {late: {above: PT6H}}}]   | PT0S PT6H0.000001S
                    then: [{atLeast: {tiers: [{from: PT6H, amount: 2}]}}] | PT0S PT6H
                    then: [{minus: {tiers: [{from: PT6H, amount: 2}]}}]   | PT0S PT6H
                    """)
    void what_is_done_to_an_amount_can_grow_too(String more, String steps) {
        Trial trial = Trial.under("""
                objectives: [{id: there, due: {within: PT8H}, reachedBy: [arrived]}]
                awards: [{id: a, for: there, pay: {amount: 9}, remedies: [{kind: refund}], %s}]
                """.formatted(more));

        assertThat(steps(trial, "2026-06-30T00:00")).isEqualTo(steps);
    }

    @Test
    void a_form_can_depend_on_lateness_and_a_name_can_stand_for_what_grows() {
        assertThat(steps(Trial.under("""
                        let: {growing: {tiers: [{from: PT6H, amount: 2}]}}
                        objectives: [{id: there, due: {within: PT8H}, reachedBy: [arrived]}]
                        awards:
                        - id: a
                          for: there
                          pay: {amount: growing}
                          remedies: [{when: {late: {from: PT5H}}, kind: refund}, {kind: coupon}]
                        """), "2026-06-30T00:00")).isEqualTo("PT0S PT5H PT6H");
    }

    @ParameterizedTest(name = "{0}, {1} km, known {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    {late: {from: patience}}                 | 1500 | PT5H | PT0S PT2H
                    {late: {from: patience}}                 | 1501 | PT5H | PT0S PT3H
                    {late: {above: patience, to: PT9H}}      | 1500 | PT5H | PT0S PT2H0.000001S PT9H0.000001S
                    {late: {from: agreed}}                   | 1500 | PT5H | PT0S PT5H
                    {late: {from: agreed}, km: {to: 1500}}   | 1500 | none | PT0S
                    {lasted: {from: agreed}}                 | 1500 | PT9H | PT0S PT1H
                    {lateDays: {from: most}}                 | 3    | PT5H | PT0S PT7H PT31H PT55H PT79H
                    {late: {from: agreed}, km: {above: most}} | 3   | PT5H | PT0S PT5H
                    """)
    void a_name_can_say_where_the_clock_looks_again(String when, int km, String agreed, String steps) {
        Trial trial = Trial.under(
                """
                facts: {km: number, agreed: {type: duration, optional: true}}
                let:
                  patience: if km <= 1500 then duration("PT2H") else duration("PT3H")
                  most: km
                """ + terms("{within: PT8H}", "choose: [{when: %s, amount: 2}, {amount: 1}]".formatted(when)));

        trial.fact("km", String.valueOf(km));
        if (!agreed.equals("none")) {
            trial.fact("agreed", agreed);
        }

        assertThat(steps(trial, "2026-06-30T00:00")).isEqualTo(steps);
    }

    @Test
    void what_is_learned_can_say_it() {
        Trial trial = Trial.under(
                """
                facts: {patience: {type: duration, learnedFrom: promised-anew, value: patience}}
                """ + terms("{within: PT8H}", "choose: [{when: {late: {from: patience}}, amount: 2}, {amount: 1}]"));
        trial.heard("promised-anew", "2026-06-01T10:00").saying("patience", "PT4H");

        assertThat(steps(trial, "2026-06-30T00:00")).isEqualTo("PT0S PT4H");
    }

    @Test
    void accruing_without_end_goes_on_and_on() {
        Trial trial = Trial.under(terms("{within: PT8H}", "per: PT12H, each: {amount: 1}"));

        assertThat(steps(trial, "2026-06-03T17:00")).isEqualTo("PT0S PT12H PT24H PT36H PT48H");
    }

    @ParameterizedTest(name = "made {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # due at noon; a day begins at midnight, and on 29 March 2026 it has 23 hours
                    2026-06-01T09:00 | PT0S PT12H PT36H PT60H
                    2026-03-27T09:00 | PT0S PT12H PT35H PT59H
                    2026-03-28T09:00 | PT0S PT12H PT36H PT60H
                    # on 25 October it has 25
                    2026-10-23T09:00 | PT0S PT12H PT37H PT61H
                    """)
    void a_day_begins_at_local_midnight(String madeAt, String steps) {
        Trial trial = Trial.under(terms("{days: 1, at: \"12:00\"}", "per: day, each: {amount: 1}, most: 3"))
                .madeAt(madeAt);

        assertThat(steps(trial, "2026-12-31T00:00")).isEqualTo(steps);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    # due on Thursday, 4 June 2026, at noon; Friday is closed
                    per: workingDay, each: {amount: 1}, most: 3                    | PT0S PT84H PT108H PT132H
                    per: workingDay, each: {amount: 1}, most: 2, after: 1          | PT0S PT84H PT108H PT132H
                    per: day, each: {amount: 1}, most: 2, after: 1                 | PT0S PT12H PT36H PT60H
                    tiers: [{from: 2, amount: 1}], by: lateDays                    | PT0S PT12H PT36H PT60H
                    tiers: [{from: 2, amount: 1}], by: lateWorkingDays             | PT0S PT84H PT108H PT132H
                    choose: [{when: {lateDays: {above: 1}}, amount: 2}, {amount: 1}] | PT0S PT12H PT36H
                    """)
    void days_and_working_days_matter_up_to_the_last_that_is_named(String pay, String steps) {
        Trial trial = Trial.under(
                "calendar: {workingDays: [mon-fri], closed: [2026-06-05]}\n" + terms("{days: 3, at: \"12:00\"}", pay));

        assertThat(steps(trial, "2026-06-30T00:00")).isEqualTo(steps);
    }

    @Test
    void a_step_waits_while_time_stands_still() {
        Trial trial = Trial.under("""
                objectives:
                - id: there
                  due: {within: PT8H}
                  reachedBy: [arrived]
                  pauses: [{from: no-access, until: access-given}]
                awards: [{id: a, for: there, pay: {tiers: [{from: PT2H, amount: 2}]}, remedies: [{kind: refund}]}]
                """).heard("no-access", "2026-06-01T18:00");
        assertThat(steps(trial, "2026-06-05T00:00")).isEqualTo("PT0S");

        trial.heard("access-given", "2026-06-05T00:00");
        trial.judgedAt("2026-06-05T00:59:59.999999");
        assertThat(trial.verdicts()).hasSize(1);
        assertThat(trial.toldAt("2026-06-05T01:00")).isEqualTo("breached PT2H");
    }

    @Test
    void what_is_excused_grows_no_more() {
        Trial trial = Trial.under("exclusions: [{id: x, parties: [force-majeure]}]\n"
                        + terms("{within: PT8H}", "per: PT12H, each: {amount: 1}"))
                .heard("delayed", "2026-06-01T10:00")
                .by("force-majeure");

        trial.judgedAt("2026-06-30T00:00");

        assertThat(Trial.told(trial.verdicts())).isEqualTo("at-risk, excused PT0S: x");
    }

    @Test
    void the_promise_and_its_later_dates_grow_each_by_their_own_award() {
        Trial trial = Trial.under("""
                objectives: [{id: there, due: {within: PT8H}, reachedBy: [arrived]}]
                awards:
                - {id: a, for: there, pay: {tiers: [{from: PT2H, amount: 2}]}, remedies: [{kind: refund}]}
                - {id: b, for: there, rePromises: true, pay: {tiers: [{from: PT3H, amount: 2}]}, remedies: [{kind: refund}]}
                """).offeredAgain("there", "2026-06-01T18:00", "2026-06-02T09:00");

        trial.judgedAt("2026-06-30T00:00");

        assertThat(trial.verdicts())
                .extracting(verdict -> verdict.due().rePromise() + " " + verdict.lateBy())
                .containsExactly("0 PT0S", "0 PT2H", "1 PT0S", "1 PT3H");
    }

    /** Lateness at each verdict, judged in one go; who looks whenever told to look again comes to the same. */
    private static String steps(Trial trial, String now) {
        Trial live = trial.afresh();
        Instant next = trial.promise().madeAt();
        while (!next.isAfter(Trial.time(now))) {
            live.judgedAt(next, trial.events());
            next = live.judgement(next, trial.events()).lookAgainAt().values().stream()
                    .findFirst()
                    .orElse(Instant.MAX);
        }
        trial.judgedAt(now);
        assertThat(live.verdicts()).isEqualTo(trial.verdicts());
        return String.join(
                " ",
                trial.verdicts().stream()
                        .map(verdict -> String.valueOf(verdict.lateBy()))
                        .toList());
    }

    private static String terms(String due, String pay) {
        return """
                objectives: [{id: there, due: %s, reachedBy: [arrived]}]
                awards: [{id: a, for: there, remedies: [{kind: refund}], pay: {%s}}]
                """.formatted(due, pay);
    }
}
