package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeverHoldsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /covers          | [{when: {price: null}, because: why}]                     | /covers/0/when/price              | asks that 'price' be unknown
            /covers          | [{when: {km: null}, because: why}]                        | /covers/0/when/km                 | asks that 'km' be unknown
            /covers          | [{when: {price: {below: 0}}, because: why}]               | /covers/0/when/price              | is < 0, which 'price' never is
            /covers          | [{when: {km: {above: 1, below: 2}}, because: why}]        | /covers/0/when/km                 | is > 1, < 2, which 'km' never is
            /covers          | [{when: "false", because: why}]                           | /covers/0/when                    | is 'false', which never holds
            /covers          | [{when: 1 > 2, because: why}]                             | /covers/0/when                    | is '1 > 2', which never holds
            /objectives/0/when | size = "medium"                                         | /objectives/0/when                | compares 'size' with 'medium', which it never is
            /objectives/2/when | size != "medium"                                        | /objectives/2/when                | compares 'size' with 'medium', which it never is
            /objectives/3/when | {price: {below: 0}}                                     | /objectives/3/when/price          | is < 0
            /exclusions      | [{id: cheap, when: {price: {below: 0}}}]                  | /exclusions/0/when/price          | is < 0
            /claim           | {within: P1D, after: due, when: {price: {below: 0}}}      | /claim/when/price                 | is < 0
            /awards/0/then   | [{percent: 50, when: {late: {below: PT0S}}}]              | /awards/0/then/0/when/late        | is < PT0S
            /awards/0/total  | [{percent: 50, when: {price: {below: 0}}}]                | /awards/0/total/0/when/price      | is < 0
            /awards/0/remedies | [{kind: coupon, when: {price: {below: 0}}}, {kind: refund}] | /awards/0/remedies/0/when/price | is < 0
            /awards/0/pay    | {choose: [{when: {price: {below: 0}}, amount: 1}, {amount: 2}]} | /awards/0/pay/choose/0/when/price | is < 0
            /stacking        | [{exclude: [late], when: {price: {below: 0}}}]            | /stacking/0/when/price            | is < 0
            /off/1           | {from: 02-01, to: 02-01, when: {price: {below: 0}}}       | /off/1/when/price                 | is < 0
            """)
    void a_condition_that_no_value_meets_is_found(String pointer, String yaml, String found, String words) {
        Table.found(Parcel.findings(pointer, yaml), "error", found, words);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /covers          | [{when: {slot: null}, because: why}]
            /covers          | [{when: {price: {to: 0}}, because: why}]
            /covers          | [{when: {hours: {below: 0}}, because: why}]
            /covers          | [{when: {km: {from: 1, below: 2}}, because: why}]
            /covers          | [{when: {hours: {above: 1, below: 2}}, because: why}]
            /objectives/0/when | size = "large"
            /objectives/0/when | not(size = "small")
            /awards/0/then   | [{percent: 50, when: {late: {to: PT0S}}}]
            """)
    void a_condition_that_some_value_meets_is_fine(String pointer, String yaml) {
        assertThat(Parcel.findings(pointer, yaml)).isEmpty();
    }
}
