package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplesTest {

    private static final String LET = """
            {scale: if size = "large" then 5 else 10, band: if express then 1 else 2,
             full: {choose: [{when: {band: 1}, amount: 30}, {amount: 60}]}}""";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {tiers: [{below: P1D, amount: 7}, {from: P1D, amount: scale}]}                                               | [] | tiers/1  | pays 5.00 where 'late' is PT24H, less than 7.00 where it is PT23H59M59.999999S, though service is worse: for example with size large
            {tiers: [{below: P1D, amount: 40}, {from: P1D, amount: full}]}                                               | [] | tiers/1  | pays 30.00 where 'late' is PT24H, less than 40.00
            {tiers: [{below: P1D, percent: 50, of: price, remedy: {kind: coupon, percent: 150}}, {from: P1D, percent: 60, of: price}]} | [] | tiers/1 | pays 60.00 where 'late' is PT24H, less than 75.00 where it is PT23H59M59.999999S, though service is worse: for example with price 100
            {choose: [{when: {late: {below: P1D}}, amount: 7}, {amount: 6}]}                                             | [] | choose/1 | pays 6.00 where 'late' is PT24H, less than 7.00
            {choose: [{when: {lateDays: {below: 2}, size: small}, amount: 7}, {amount: 6}]}                              | [] | choose/1 | pays 6.00 where 'lateDays' is 2, less than 7.00 where it is 1, though service is worse: for example with size small
            {choose: [{when: {size: small, km: {from: 5}}, tiers: [{below: P1D, amount: price}, {from: P1D, amount: fee}]}, {amount: price + fee}]} | [{atMost: {choose: [{when: {late: {from: P3D}, size: large}, amount: 1}, {amount: 50}]}}] | choose/1 | pays 1.00 where 'late' is PT72H
            {amount: price}                                                                                              | [{percent: 50, when: {late: {from: P2D}}}]         |          | pays 50.00 where 'late' is PT48H, less than 100.00
            {per: day, each: 10}                                                                                         | [{atMost: 30}, {percent: 50, when: {lateDays: {from: 9}}}] |  | pays 15.00 where 'lateDays' is 9, less than 30.00
            {amount: 10 * (5 - latePieces)}                                                                              | [] |          | pays 30.00 where 'latePieces' is 2, less than 40.00 where it is 1
            {by: noticeGiven, tiers: [{below: PT2H, amount: 3}, {from: PT2H, amount: scale}]}                            | [] | tiers/0  | pays 3.00 where 'noticeGiven' is PT1H59M59.999999S, less than
            """)
    void an_award_that_pays_less_for_worse_service_in_some_case_is_found(
            String pay, String then, String pointer, String words) {
        Table.found(
                Parcel.findings(
                        "/let", LET,
                        "/awards/0/pay", pay,
                        "/awards/0/then", then,
                        "/awards/4", "{id: more, for: delivered, pay: {sum: [scale, full]}}"),
                "warning",
                "/awards/0/pay" + (pointer == null ? "" : "/" + pointer),
                words);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {tiers: [{below: P1D, amount: 5}, {from: P1D, amount: scale}]}                                               | []
            {tiers: [{below: P1D, percent: 100, of: fee}, {from: P1D, percent: 10, of: price}]}                          | [{atMost: 50}]
            {tiers: [{below: P1D, amount: 10}, {from: P1D, percent: 10, of: price}]}                                     | [{times: km}]
            {tiers: [{below: P1D, percent: 50, of: price, remedy: {kind: coupon, percent: 120}}, {from: P1D, percent: 60, of: price}]} | []
            {per: PT12H, first: 75, each: 35}                                                                            | [{atMost: 300}]
            {choose: [{when: {late: {from: P1D}}, inKind: stamps}, {amount: 5}]}                                         | []
            {choose: [{when: {late: {from: P1D}}, discretion: as staff see fit}, {amount: 5}]}                           | []
            {tiers: [{below: P1D, amount: fee}, {from: P1D, amount: price}]}                                             | [{minus: hours}]
            """)
    void an_award_that_may_pay_more_for_worse_service_is_left_alone(String pay, String then) {
        assertThat(Parcel.findings(
                        "/let", LET,
                        "/awards/0/pay", pay,
                        "/awards/0/then", then,
                        "/awards/4", "{id: more, for: delivered, pay: {sum: [scale, full]}}"))
                .isEmpty();
    }

    @Test
    void uptime_and_counts_are_tried_as_well() {
        Table.found(
                Parcel.findings("/awards/1/pay", "{choose: [{when: {percent: {from: 95}}, amount: 7}, {amount: 6}]}"),
                "warning",
                "/awards/1/pay/choose/1",
                "pays 6.00 where 'percent' is 94.999999, less than 7.00 where it is 95");
        Table.found(
                Parcel.findings("/awards/3/pay", "{amount: 100 / count}"),
                "warning",
                "/awards/3/pay",
                "pays 20.00 where 'count' is 5, less than 25.00 where it is 4");
    }

    @Test
    void a_re_promise_is_tried_as_well() {
        Table.found(
                Parcel.findings(
                        "/awards/0/rePromises", "true",
                        "/awards/0/pay", "{choose: [{when: {late: {below: P1D}}, amount: 7}, {amount: 6}]}"),
                "warning",
                "/awards/0/pay/choose/1",
                "pays 6.00");
    }

    @Test
    void what_is_accepted_may_pay_less() {
        assertThat(Parcel.findings(
                        "/awards/0/pay",
                        "{choose: [{when: {late: {below: P1D}}, amount: 7}, {amount: 6}]}",
                        "/accepted",
                        "[{finding: /awards/0/pay/choose/1, because: the court said so}]"))
                .isEmpty();
    }

    @Test
    void a_tier_is_found_once() {
        assertThat(Parcel.findings("/awards/0/pay", """
                        {tiers: [{below: P1D, amount: 9}, {from: P1D, below: P2D, amount: 5}, {from: P2D, amount: 9}]}""")).hasSize(1);
    }
}
