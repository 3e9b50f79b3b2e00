package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /awards/0/pay   | {amount: 5.005}                                               | /awards/0/pay/amount          | is 5.005, but EUR has 2 decimals
            /awards/0/pay   | "5.005"                                                       | /awards/0/pay                 | is 5.005
            /awards/0/pay   | {tiers: [{amount: 5.005}]}                                    | /awards/0/pay/tiers/0/amount  | is 5.005
            /awards/0/pay   | {sum: [5.005, 1]}                                             | /awards/0/pay/sum/0           | is 5.005
            /awards/0/then  | [{atLeast: 5.001}]                                            | /awards/0/then/0/atLeast      | is 5.001
            /awards/0/total | [{atMost: 50.001}]                                            | /awards/0/total/0/atMost      | is 50.001
            /currency       | JPY                                                           |                               |
            """)
    void an_amount_that_nobody_can_pay_is_found(String pointer, String yaml, String found, String words) {
        if (found == null) {
            assertThat(Parcel.findings(pointer, yaml, "/awards/0/pay", "5.50")).hasSize(1);
        } else {
            Table.found(Parcel.findings(pointer, yaml), "error", found, words);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /awards/0/pay   | {amount: 5.500}
            /awards/0/pay   | {amount: 5.005, round: up}
            /awards/0/pay   | {percent: 50, of: 5.005}
            /awards/0/pay   | {per: PT1M, each: 0.125}
            /awards/0/then  | [{atMost: 50.000}]
            /currency       | JPY
            """)
    void an_amount_that_is_rounded_or_multiplied_may_be_finer(String pointer, String yaml) {
        assertThat(Parcel.findings(pointer, yaml))
                .filteredOn(finding -> finding.sentence().contains("decimals"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /awards/0/pay      | {tiers: [{below: P1D, amount: -5}, {from: P1D, amount: 5}]} | /awards/0/pay/tiers/0/amount | is -5, less than nothing
            /awards/0/pay      | {sum: [-5, price]}                             | /awards/0/pay/sum/0           | is -5
            /awards/0/pay      | {percent: -5, of: price}                       | /awards/0/pay/percent         | is -5
            /awards/0/then     | [{percent: -5, when: {express: true}}]         | /awards/0/then/0/percent      | is -5
            /awards/0/then     | [{times: -2, when: {express: true}}]           | /awards/0/then/0/times        | is -2
            /awards/0/then     | [{minus: -2}]                                  | /awards/0/then/0/minus        | is -2
            /awards/0/then     | [{dropBelow: -2}]                              | /awards/0/then/0/dropBelow    | is -2
            /awards/0/remedies | [{kind: points, worth: 0.03}]                  | /awards/0/remedies/0/worth    | is 0.03, of which EUR 0.01 is no whole number
            /awards/0/remedies | [{kind: points, worth: 0}]                     | /awards/0/remedies/0/worth    | is 0, not more than nothing
            /awards/0/remedies | [{kind: coupon, worth: 0.01}]                  | /awards/0/remedies/0/worth    | is of a coupon, but only points are counted
            /awards/0/remedies | [{kind: refund, percent: -10}]                 | /awards/0/remedies/0/percent  | is -10
            /awards/0/pay      | {sum: [5, {amount: price, remedy: {kind: refund, percent: -1}}]} | /awards/0/pay/sum/1/remedy/percent | is -1
            """)
    void less_than_nothing_is_found(String pointer, String yaml, String found, String words) {
        Table.found(Parcel.findings(pointer, yaml), "error", found, words);
    }
}
