package io.makegood.promise.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether what is owed was claimed in time. Made on Monday at nine, due on Tuesday at noon, arrived on Thursday at ten. */
class ClaimTest {

    private static final String MUCH_LATER = "2026-08-01T00:00";

    @ParameterizedTest(name = "{0}, claimed at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    within: P2D, after: made       |                            | missing
                    within: P2D, after: made       | 2026-06-03T23:59:59.999999 | in-time
                    within: P2D, after: made       | 2026-06-04T00:00           | too-late
                    within: P2D, after: due        | 2026-06-04T23:59:59.999999 | in-time
                    within: P2D, after: due        | 2026-06-05T00:00           | too-late
                    within: P2D, after: breach     | 2026-06-04T23:59:59.999999 | in-time
                    within: P2D, after: breach     | 2026-06-05T00:00           | too-late
                    within: P2D, after: arrived    | 2026-06-06T23:59:59.999999 | in-time
                    within: P2D, after: arrived    | 2026-06-07T00:00           | too-late
                    within: P1M, after: due        | 2026-07-02T23:59:59.999999 | in-time
                    within: P1M, after: due        | 2026-07-03T00:00           | too-late
                    within: PT48H, after: due      | 2026-06-04T12:00           | in-time
                    within: PT48H, after: due      | 2026-06-04T12:00:00.000001 | too-late
                    after: due                     | 2036-06-04T12:00           | in-time
                    after: arrived, notBefore: PT24H | 2026-06-05T09:59:59.999999 | too-early
                    after: arrived, notBefore: PT24H | 2026-06-05T10:00         | in-time
                    within: P2D, after: never-came | 2026-06-20T10:00           | in-time
                    """)
    void a_claim_stands_by_when_it_came(String claim, String at, String state) {
        Trial trial = late(claim);
        if (at != null) {
            trial.heard("claimed", at);
        }

        assertThat(claimOf(trial, "2036-08-01T00:00")).isEqualTo(state);
    }

    @Test
    void of_several_claims_the_best_counts() {
        assertThat(claimOf(
                        late("within: P2D, after: due")
                                .heard("claimed", "2026-06-20T10:00")
                                .heard("claimed", "2026-06-03T10:00"),
                        MUCH_LATER))
                .isEqualTo("in-time");
        assertThat(claimOf(
                        late("within: P2D, after: arrived, notBefore: PT24H")
                                .heard("claimed", "2026-06-04T11:00")
                                .heard("claimed", "2026-06-20T10:00"),
                        MUCH_LATER))
                .isEqualTo("too-late");
    }

    @Test
    void who_need_not_claim_is_told_so() {
        String claim = "within: P2D, after: due, when: {ticket: paper}";

        assertThat(claimOf(late(claim).fact("ticket", "paper"), MUCH_LATER)).isEqualTo("missing");
        assertThat(claimOf(late(claim).fact("ticket", "app"), MUCH_LATER)).isEqualTo("not-needed");
    }

    @Test
    void where_nothing_has_to_be_claimed_nothing_is_told() {
        Trial trial = Trial.under("objectives: [{id: there, due: {within: PT3H}, reachedBy: [arrived]}]")
                .heard("claimed", "2026-06-03T10:00");

        assertThat(trial.lastAt("there", MUCH_LATER).grounds().claim()).isNull();
    }

    @Test
    void a_claim_changes_the_verdict_when_it_comes_and_when_it_is_withdrawn() {
        Trial trial = late("within: P9D, after: due");
        trial.judgedAt("2026-06-05T00:00");
        assertThat(claimOf(trial, "2026-06-05T00:00")).isEqualTo("missing");

        trial.heard("mine", "claimed", "2026-06-06T10:00");
        assertThat(trial.judgedAt("2026-06-06T10:00")).hasSize(1);
        assertThat(claimOf(trial, "2026-06-06T10:00")).isEqualTo("in-time");

        trial.heard("withdrawn", "2026-06-07T10:00").withdrawing("mine");
        assertThat(claimOf(trial, "2026-06-07T10:00")).isEqualTo("missing");
    }

    @Test
    void a_claim_is_about_its_subject_or_about_all() {
        Trial trial = Trial.under("""
                objectives: [{id: fixed, each: fault-reported, due: {within: PT3H}, reachedBy: [repaired]}]
                claim: {within: P9D, after: breach}
                """)
                .heard("fault-reported", "2026-06-02T09:00")
                .about("line-1")
                .heard("claimed", "2026-06-03T09:00")
                .about("line-2");

        assertThat(trial.lastAt("fixed", MUCH_LATER).grounds().claim()).isEqualTo("missing");
        trial.heard("claimed", "2026-06-03T09:00");
        assertThat(trial.lastAt("fixed", MUCH_LATER).grounds().claim()).isEqualTo("in-time");
    }

    @Test
    void called_off_with_too_little_notice_the_breach_is_the_calling_off() {
        Trial trial = Trial.under("""
                objectives:
                - id: visit
                  due: {days: 9, at: "12:00"}
                  reachedBy: [attended]
                  calledOff: [{by: [appointment-cancelled], notice: P30D}]
                claim: {within: P2D, after: breach}
                """).heard("appointment-cancelled", "2026-06-02T10:00");

        assertThat(trial.heard("claimed", "2026-06-05T00:00")
                        .lastAt("visit", MUCH_LATER)
                        .grounds()
                        .claim())
                .isEqualTo("too-late");
        assertThat(trial.heard("claimed", "2026-06-04T23:59:59")
                        .lastAt("visit", MUCH_LATER)
                        .grounds()
                        .claim())
                .isEqualTo("in-time");
    }

    private static String claimOf(Trial trial, String now) {
        return String.valueOf(trial.lastAt("there", now).grounds().claim());
    }

    private static Trial late(String claim) {
        return Trial.under("""
                facts: {ticket: {type: text, default: paper}}
                objectives: [{id: there, due: {days: 1, at: "12:00"}, reachedBy: [arrived]}]
                claim: {%s}
                """.formatted(claim)).heard("arrived", "2026-06-04T10:00");
    }
}
