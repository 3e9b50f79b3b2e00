package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    @ParameterizedTest(name = "{0} then {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            price                        | [{atLeast: 50}, {atMost: 30}]                     | error   | 1/atMost    | is 30, less than the floor of 50
            price                        | [{atMost: 30}, {atLeast: 50}]                     | error   | 1/atLeast   | is 50, more than the cap of 30
            price                        | [{atMost: 30}, {atLeast: 50, when: {express: true}}] | error | 1/atLeast  | is 50
            price                        | [{atMost: 3}, {dropBelow: 4}]                     | error   | 1           | leaves nothing of the 3
            price                        | [{atMost: 3}, {dropTo: 3}]                        | error   | 1           | leaves nothing of the 3
            10                        | [{atMost: 10.01}]                                       | warning | 0/atMost    | is 10.01, but it is never more than 10
            {percent: 50, of: 10}        | [{atMost: 10}]                                          | warning | 0/atMost    | is 10, but it is never more than 5.0
            {tiers: [{below: P1D, amount: 5}, {from: P1D, amount: 6}]} | [{atMost: 7}]             | warning | 0/atMost    | is 7, but it is never more than 6
            {sum: [5, 6]}                | [{atMost: 12}]                                          | warning | 0/atMost    | never more than 11
            {greatest: [5, 6]}           | [{atMost: 7}]                                           | warning | 0/atMost    | never more than 6
            5                            | [{percent: 50}, {atMost: 3}]                            | warning | 1/atMost    | never more than 2.5
            3                         | [{dropBelow: 4}]                                     | error   | 0           | leaves nothing of the 3
            3                         | [{dropTo: 3}]                                        | error   | 0           | leaves nothing of the 3
            price                        | [{percent: 0}]                                          | error   | 0           | leaves nothing
            price                        | [{atMost: 0}]                                           | error   | 0           | leaves nothing
            price                        | [{times: 0}]                                            | error   | 0           | leaves nothing
            """)
    void limits_that_leave_no_room_are_found(String pay, String then, String severity, String pointer, String words) {
        Table.found(
                Parcel.findings("/awards/0/pay", pay, "/awards/0/then", then),
                severity,
                "/awards/0/then/" + pointer,
                words);
    }

    @ParameterizedTest(name = "{0} then {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            price                        | [{atLeast: 30}, {atMost: 30}]
            price                        | [{atLeast: 50, when: {express: true}}, {atMost: 30, when: {express: false}}]
            price                        | [{atMost: 30}, {times: km}, {atLeast: 50}]
            price                        | [{atMost: 3}, {dropBelow: 3}]
            price                        | [{atMost: 3}, {times: km}, {dropBelow: 4}]
            price                        | [{dropBelow: 4}, {atMost: 30}]
            price                        | [{atMost: fee}, {atLeast: 3}]
            10                        | [{atMost: 10}]
            10                        | [{times: km}, {atMost: 20}]
            {percent: 50, of: price}     | [{atMost: 10}]
            {per: day, each: 5}          | [{atMost: 10}]
            4                         | [{dropBelow: 4}]
            3                         | [{times: 2, when: {express: true}}, {dropBelow: 4}]
            5                            | [{atMost: {percent: 50, of: 100}, when: {express: true}}]
            """)
    void limits_that_leave_room_are_fine(String pay, String then) {
        assertThat(Parcel.findings("/awards/0/pay", pay, "/awards/0/then", then))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} then {1}")
    @CsvSource({"atMost: 3, dropBelow: 4, 4", "atMost: 3, dropTo: 3, 3"})
    void a_sum_that_is_capped_is_not_dropped_for_it(String cap, String drop, String bound) {
        Table.found(
                Parcel.findings("/awards/0/total", "[{%s}, {%s}]".formatted(cap, drop)),
                "error",
                "/awards/0/total/1/" + drop.substring(0, drop.indexOf(':')),
                "drops what is not more than %s, but /awards/0/total/0 caps it at 3".formatted(bound));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"{atMost: 3} | {dropBelow: 3}", "{dropBelow: 4} | {atMost: 3}"})
    void a_sum_that_is_not_dropped_is_fine(String changes) {
        assertThat(Parcel.findings("/awards/0/total", "[%s]".formatted(changes.replace('|', ','))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {amount: 0}
            {none: by law}
            {percent: 0, of: price}
            {percent: 10, of: 0}
            {tiers: [{below: P1D, none: nothing}, {from: P1D, amount: 0}]}
            {choose: [{when: {express: true}, none: nothing}, {none: never}]}
            {per: day, each: 0}
            {sum: [0, 0]}
            """)
    void an_award_that_can_never_pay_is_found(String pay) {
        Table.found(Parcel.findings("/awards/0/pay", pay), "warning", "/awards/0/pay", "can never pay anything");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {inKind: stamps}
            {discretion: as staff see fit}
            {choose: [{when: {express: true}, none: nothing}, {discretion: as staff see fit}]}
            {per: day, each: 0, first: 5}
            {sum: [0, 1]}
            """)
    void an_award_that_pays_something_some_day_is_fine(String pay) {
        assertThat(Parcel.findings("/awards/0/pay", pay)).isEmpty();
    }
}
