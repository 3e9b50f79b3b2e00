package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiersWithoutGapsTest {

    @Test
    void nothing_is_wrong_with_the_terms_that_the_tests_change() {
        assertThat(Parcel.findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{below: PT24H, amount: 1}, {from: PT25H, amount: 2}]                                     | error | 1/from  | leaves a gap from PT24H to PT25H
            [{below: PT24H, amount: 1}, {from: PT24H0.000001S, amount: 2}]                            | error | 1/from  | leaves a gap from PT24H to PT24H0.000001S
            [{below: PT24H, amount: 1}, {above: PT24H, amount: 2}]                                    | error | 1/above | leaves out PT24H itself
            [{to: PT24H, amount: 1}, {from: PT24H, amount: 2}]                                        | error | 1/from  | is for ≥ PT24H, but /awards/0/pay/tiers/0 is for ≤ PT24H
            [{below: PT24H, amount: 1}, {from: PT23H59M59.999S, amount: 2}]                           | error | 1/from  | is for ≥ PT23H59M59.999S
            [{from: PT25H, amount: 2}, {below: PT24H, amount: 1}]                                     | error | 1/below | leaves a gap from PT24H to PT25H
            [{from: PT24H, amount: 2}, {to: PT24H, amount: 1}]                                        | error | 1/to    | is for ≤ PT24H, but /awards/0/pay/tiers/0 is for ≥ PT24H
            [{below: PT1H, amount: 1}, {below: PT2H, amount: 2}, {from: PT2H, amount: 3}]             | error | 1       | is for < PT2H, but /awards/0/pay/tiers/0 is for < PT1H
            [{from: PT1H, amount: 1}, {from: PT2H, amount: 2}]                                        | error | 1       | is for ≥ PT2H and never reached, since /awards/0/pay/tiers/0
            [{from: PT1H, below: PT3H, amount: 1}, {from: PT1H, to: PT2H, amount: 1}, {from: PT3H, amount: 2}] | error | 1 | is for ≥ PT1H, ≤ PT2H and never reached
            [{amount: 1}, {from: PT2H, amount: 2}]                                                    | error | 1       | since /awards/0/pay/tiers/0 comes first and is for everything
            [{from: -PT2H, below: PT0S, amount: 1}, {from: PT0S, amount: 2}]                          | error | 0       | is for ≥ PT-2H, < PT0S and never reached
            [{from: PT1H, to: PT2H, amount: 1}]                                                       | error | 0/to    | where 'late' is more than PT2H, nothing is owed
            [{below: PT1H, amount: 1}, {from: PT1H, below: PT2H, amount: 2}]                          | error | 1/below | where 'late' is more than PT2H, nothing is owed
            """)
    void tiers_of_lateness_follow_each_other(String tiers, String severity, String pointer, String words) {
        Table.found(
                Parcel.findings("/awards/0/pay", "{tiers: %s}".formatted(tiers)),
                severity,
                "/awards/0/pay/tiers/" + pointer,
                words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{below: PT24H, amount: 1}, {from: PT24H, amount: 2}]
            [{to: PT30M, amount: 1}, {above: PT30M, amount: 2}]
            [{from: PT24H, amount: 2}, {below: PT24H, amount: 1}]
            [{from: PT15M, below: PT30M, amount: 1}, {from: PT30M, amount: 2}]
            [{above: PT15M, amount: 1}]
            [{below: PT0.000001S, amount: 1}, {from: PT0.000001S, amount: 2}]
            [{to: PT0S, amount: 1}, {above: PT0S, amount: 2}]
            [{amount: 1}]
            """)
    void tiers_that_meet_leave_no_gap(String tiers) {
        assertThat(Parcel.findings("/awards/0/pay", "{tiers: %s}".formatted(tiers)))
                .isEmpty();
    }

    @Test
    void an_end_of_a_tier_is_no_name_but_a_choice_can_begin_at_one() {
        assertThat(Parcel.findings(
                        "/awards/0/pay", "{by: lateDays, tiers: [{to: hours, amount: 1}, {above: 2, amount: 2}]}"))
                .first()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/awards/0/pay/tiers/0/to");
                    assertThat(finding.sentence()).contains("is the name 'hours', but tiers need ends that are known");
                    assertThat(finding.suggestion()).contains("choose: [{when: {late: {from: hours}}");
                });
        assertThat(Parcel.findings(
                        "/awards/0/pay", "{choose: [{when: {lateDays: {from: hours}}, amount: 2}, {amount: 1}]}"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {by: lateDays, tiers: [{to: 2, amount: 1}, {from: 4, amount: 2}]}         | error   | 1/from  | leaves a gap from 2 to 4
            {by: lateDays, tiers: [{to: 2, amount: 1}, {above: 1, amount: 2}]}        | error   | 1/above | is for > 1
            {by: lateWorkingDays, tiers: [{from: 1, to: 3, amount: 1}]}               | error   | 0/to    | where 'lateWorkingDays' is more than 3
            {by: latePieces, tiers: [{from: 1, to: 3, amount: 1}]}                    | warning | 0/to    | where 'latePieces' is more than 3
            {by: noticeGiven, tiers: [{from: PT1H, amount: 1}]}                       | warning | 0/from  | where 'noticeGiven' is less than PT1H
            {by: lasted, tiers: [{below: PT60H, amount: 1}]}                          | error   | 0/below | where 'lasted' is more than PT60H
            """)
    void tiers_may_go_by_something_else(String pay, String severity, String pointer, String words) {
        Table.found(Parcel.findings("/awards/0/pay", pay), severity, "/awards/0/pay/tiers/" + pointer, words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {by: lateDays, tiers: [{to: 2, amount: 1}, {from: 3, amount: 2}]}
            {by: lateDays, tiers: [{below: 2, amount: 1}, {above: 1, amount: 2}]}
            {by: noticeGiven, tiers: [{below: PT1H, amount: 2}, {from: PT1H, amount: 1}]}
            {by: lasted, tiers: [{below: PT60H, amount: 1}, {from: PT60H, amount: 1}]}
            """)
    void between_whole_numbers_there_is_nothing(String pay) {
        assertThat(Parcel.findings("/awards/0/pay", pay)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{from: 95, below: 99.5, amount: 1}, {below: 94, amount: 2}]      | error   | 1/below | leaves a gap from 94 to 95
            [{from: 95, below: 99.5, amount: 1}, {to: 95, amount: 2}]         | error   | 1/to    | is for ≤ 95
            [{above: 95, below: 99.5, amount: 1}, {below: 95, amount: 2}]     | error   | 1/below | leaves out 95 itself
            [{from: 95, below: 99.5, amount: 1}]                              | warning | 0/from  | where 'percent' is less than 95
            [{above: 0, below: 99.5, amount: 1}]                              | warning | 0/above | where 'percent' is less than 0
            [{above: 100, amount: 1}, {to: 100, amount: 1}]                   | error   | 0       | 'percent' is never more than 100
            """)
    void tiers_of_uptime_run_the_other_way(String tiers, String severity, String pointer, String words) {
        Table.found(
                Parcel.findings("/awards/1/pay", "{tiers: %s}".formatted(tiers)),
                severity,
                "/awards/1/pay/tiers/" + pointer,
                words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{from: 95, below: 99.5, amount: 1}, {below: 95, amount: 2}]
            [{from: 0, below: 99.5, amount: 1}]
            [{above: 95, amount: 1}, {to: 95, amount: 2}]
            """)
    void tiers_of_uptime_may_leave_out_the_best(String tiers) {
        assertThat(Parcel.findings("/awards/1/pay", "{tiers: %s}".formatted(tiers)))
                .isEmpty();
    }

    @Test
    void a_count_ends_with_a_warning() {
        Table.found(
                Parcel.findings("/awards/3/pay", "{tiers: [{from: 4, to: 9, amount: 1}]}"),
                "warning",
                "/awards/3/pay/tiers/0/to",
                "where 'count' is more than 9");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{when: {km: {to: 5}}, amount: 1}, {when: {km: {from: 7}}, amount: 2}]                                          | 1/when/km/from       | leaves a gap from 5 to 7
            [{when: {hours: {to: 5}}, amount: 1}, {when: {hours: {from: 6}}, amount: 2}]                                    | 1/when/hours/from    | leaves a gap from 5 to 6
            [{when: {hours: {below: 5}}, amount: 1}, {when: {hours: {above: 5}}, amount: 2}]                                | 1/when/hours/above   | leaves out 5 itself
            [{when: {hours: {from: 1, to: 5}}, amount: 1}, {when: {hours: {from: 4, to: 8}}, amount: 2}]                    | 1/when/hours/from    | is for ≥ 4, ≤ 8, but /awards/0/pay/choose/0 is for ≥ 1, ≤ 5
            [{when: {late: {below: PT1H}}, amount: 1}, {when: {late: {from: PT1H, to: PT2H}}, amount: 2}]                   | 1/when/late/to       | where 'late' is more than PT2H
            [{when: {startedOn: {below: 2026-01-01}}, amount: 1}, {when: {startedOn: {from: 2026-01-03}}, amount: 2}]       | 1/when/startedOn/from | leaves a gap from 2026-01-01 to 2026-01-03
            """)
    void choices_by_ranges_of_one_name_follow_each_other(String options, String pointer, String words) {
        Table.found(
                Parcel.findings("/awards/0/pay", "{choose: %s}".formatted(options)),
                "error",
                "/awards/0/pay/choose/" + pointer,
                words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{when: {km: {to: 5}}, amount: 1}, {when: {km: {from: 6}}, amount: 2}]
            [{when: {hours: {to: 5}}, amount: 1}, {when: {hours: {to: 8}}, amount: 2}]
            [{when: {hours: {from: 9}}, amount: 3}, {when: {hours: {from: 5}}, amount: 2}]
            [{when: {hours: {to: 5}}, amount: 1}, {when: {hours: {from: 6}}, amount: 2}, {amount: 3}]
            [{when: {hours: {to: 5}}, amount: 1}, {when: {km: {from: 6}}, amount: 2}]
            [{when: {startedOn: {to: 2025-12-31}}, amount: 1}, {when: {startedOn: {from: 2026-01-01}}, amount: 2}]
            """)
    void of_choices_the_first_applies_so_a_later_one_may_be_wider(String options) {
        assertThat(Parcel.findings("/awards/0/pay", "{choose: %s}".formatted(options)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{to: 2, amount: 5}, {from: 4, amount: 10}]              | 1/from | leaves a gap from 2 to 4
            [{to: 2, amount: 5}, {from: 2, amount: 10}]              | 1/from | is for ≥ 2
            [{from: 3, to: 2, amount: 5}, {from: 1, amount: 5}]      | 0/to   | is 2, before it begins with 3
            """)
    void rates_follow_each_other(String rates, String pointer, String words) {
        Table.found(
                Parcel.findings("/awards/0/pay", "{per: day, each: %s}".formatted(rates)),
                "error",
                "/awards/0/pay/each/" + pointer,
                words);
    }

    @Test
    void rates_that_meet_are_fine() {
        assertThat(Parcel.findings(
                        "/awards/0/pay", "{per: day, each: [{to: 2, amount: 5}, {from: 3, to: 9, amount: 10}]}"))
                .isEmpty();
    }

    @Test
    void the_author_learns_what_would_be_right() {
        assertThat(Parcel.findings("/awards/0/pay", "{tiers: [{to: PT24H, amount: 1}, {from: PT25H, amount: 2}]}"))
                .singleElement()
                .extracting(finding -> finding.suggestion())
                .isEqualTo("write above: PT24H");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {per: day, each: [{to: 4, amount: 1}, {from: 6, amount: 2}]}                            | write from: 5
            {per: day, each: [{from: 6, amount: 2}, {to: 4, amount: 1}]}                            | write to: 5
            {by: lateDays, tiers: [{below: 4, amount: 1}, {from: 6, amount: 2}]}                    | write from: 4
            {choose: [{when: {km: {to: 4}}, amount: 1}, {when: {km: {from: 6}}, amount: 2}]}        | write from: 5
            {choose: [{when: {hours: {to: 4}}, amount: 1}, {when: {hours: {from: 6}}, amount: 2}]}  | write above: 4
            """)
    void whole_numbers_follow_each_other(String pay, String suggestion) {
        assertThat(Parcel.findings("/awards/0/pay", pay))
                .singleElement()
                .extracting(finding -> finding.suggestion())
                .isEqualTo(suggestion);
    }
}
