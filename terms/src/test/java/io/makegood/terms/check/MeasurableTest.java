package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurableTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {late: {from: PT1H}}      | late
            startedOn.month = 12      | startedOn
            """)
    void an_exclusion_goes_by_nothing_that_is_measured(String when, String name) {
        Table.found(
                Parcel.findings(
                        "/exclusions",
                        "[{id: x, when: '%s'}]"
                                .formatted(when)
                                .replace("'{", "{")
                                .replace("}'", "}")),
                "error",
                "/exclusions/0/when",
                "goes by '%s', which excuses nothing".formatted(name));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /awards/0/pay  | {by: percent, tiers: [{below: 99, amount: 5}]}                 | /awards/0/pay/tiers  | goes by 'percent', which nothing measures of 'delivered'
            /awards/0/pay  | {by: count, tiers: [{amount: 5}]}                              | /awards/0/pay/tiers  | goes by 'count'
            /awards/0/pay  | {amount: 5 * count}                                            | /awards/0/pay        | goes by 'count'
            /awards/0/pay  | {choose: [{when: {percent: {below: 99}}, amount: 5}, {amount: 6}]} | /awards/0/pay/choose | goes by 'percent'
            /awards/0/then | [{percent: 50, when: {count: 2}}]                              | /awards/0/then/0     | goes by 'count'
            /awards/0/then | [{atMost: percent}]                                            | /awards/0/then/0/atMost | goes by 'percent'
            /awards/1/pay  | {by: late, tiers: [{amount: 5}]}                               | /awards/1/pay/tiers  | goes by 'late', which nothing measures of 'up'
            /awards/1/pay  | {per: day, each: 5}                                            | /awards/1/pay        | goes by 'lateDays'
            /awards/1/remedies | [{kind: coupon, when: {reason: snow}}, {kind: refund}]     | /awards/1/remedies/0 | goes by 'reason'
            /awards/2/pay  | {tiers: [{amount: 5}]}                                         | /awards/2/pay/tiers  | goes by 'count', which nothing measures of 'intact'
            /awards/3/pay  | {by: lateWorkingDays, tiers: [{amount: 5}]}                    | /awards/3/pay/tiers  | goes by 'lateWorkingDays', which nothing measures of 'punctual'
            """)
    void an_award_by_what_its_objective_does_not_measure_is_found(
            String pointer, String yaml, String found, String words) {
        Table.found(Parcel.findings(pointer, yaml), "error", found, words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /awards/0/pay   | {by: lateWorkingDays, tiers: [{amount: 5}]}
            /awards/0/pay   | {by: lateDays, tiers: [{amount: 5}]}
            /awards/0/pay   | {by: lasted, tiers: [{amount: 5}]}
            /awards/0/pay   | {by: latePieces, tiers: [{amount: 5}]}
            /awards/0/pay   | {by: noticeGiven, tiers: [{amount: 5}]}
            /awards/0/pay   | {choose: [{when: {party: carrier, reason: snow}, amount: 6}, {amount: 5}]}
            /awards/0/total | [{percent: 50, when: {count: {from: 2}}}]
            /awards/0/remedies | [{kind: coupon, when: {count: {from: 2}}}, {kind: refund}]
            /awards/1/pay   | {tiers: [{below: 99, amount: 5}]}
            /awards/2/pay   | {choose: [{when: {party: carrier}, amount: 6}, {amount: 5}]}
            /awards/3/pay   | {tiers: [{from: 4, amount: 5}]}
            """)
    void an_award_by_what_its_objective_measures_is_fine(String pointer, String yaml) {
        assertThat(Parcel.findings(pointer, yaml)).isEmpty();
    }

    @Test
    void pieces_and_notice_are_measured_where_there_are_some() {
        String pay = "{by: latePieces, tiers: [{amount: 5}]}";
        String notice = "{by: noticeGiven, tiers: [{amount: 5}]}";

        Table.found(
                Parcel.findings("/objectives/0/pieces", "-", "/awards/0/pay", pay),
                "error",
                "/awards/0/pay/tiers",
                "goes by 'latePieces'");
        Table.found(
                Parcel.findings("/objectives/0/calledOff", "[{by: [cancelled]}]", "/awards/0/pay", notice),
                "error",
                "/awards/0/pay/tiers",
                "goes by 'noticeGiven'");
    }

    @Test
    void what_a_name_stands_for_must_be_measured_too() {
        String tiers = "{scale: {tiers: [{below: P1D, amount: 5}, {from: P1D, amount: 6}]}}";

        assertThat(Parcel.findings("/let", tiers, "/awards/0/pay", "scale")).isEmpty();
        Table.found(
                Parcel.findings("/let", tiers, "/awards/1/pay", "scale"),
                "error",
                "/let/scale/tiers",
                "goes by 'late', which nothing measures of 'up'");
        Table.found(
                Parcel.findings("/let", "{twice: 2 * percent, more: twice + 1}", "/awards/0/pay", "more"),
                "error",
                "/let/twice",
                "goes by 'percent'");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"late", "lateDays", "lateWorkingDays", "lasted"})
    void what_grows_stands_in_no_formula(String growing) {
        Table.found(
                Parcel.findings("/let", "{longer: %s}".formatted(growing), "/awards/0/pay", "{inKind: stamps}"),
                "error",
                "/let/longer",
                "refers to '%s', which grows with time and may not stand in expressions".formatted(growing));
        Table.found(
                Parcel.findings("/awards/0/pay", "{amount: %s}".formatted(growing)),
                "error",
                "/awards/0/pay/amount",
                "refers to '%s', which grows with time and may not stand in expressions".formatted(growing));
    }
}
