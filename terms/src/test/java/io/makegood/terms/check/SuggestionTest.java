package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake is found once, with what may be written there instead. */
class SuggestionTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /false                  | []                       | /false                     | is not a known field          | write "off" in quotes
            /curency                | EUR                      | /curency                   | is not a known field          | did you mean 'currency'?
            /objectives/0/due       | {within: 48h}            | /objectives/0/due/within   | is "48h", but must be an ISO  | write PT48H
            /objectives/0/due       | {within: 12H}            | /objectives/0/due/within   | is "12H", but must be an ISO  | write PT12H
            /objectives/0/due       | {within: 2d}             | /objectives/0/due/within   | is "2d", but must be an ISO   | write P2D
            /objectives/0/due       | {within: limit}          | /objectives/0/due/within   | names 'limit', which is no duration | declare it among the facts
            /objectives/0/due       | {within: PT0S}           | /objectives/0/due/within   | must be longer than nothing   | such as PT24H
            /awards/0/pay           | {per: hour, each: 5}     | /awards/0/pay/per          | is "hour", but must be day, workingDay or | write PT1H
            /awards/0/pay           | {per: week, each: 5}     | /awards/0/pay/per          | is "week", but must be day, workingDay or | such as PT24H
            /awards/0/pay           | {amount: price / 0}      | /awards/0/pay/amount       | divides by zero               | change its literals
            /awards/0/pay           | {amount: late * 2}       | /awards/0/pay/amount       | grows with time               | when: {late: {from: PT1H}}
            /awards/0/pay           | {amount: lateDays}       | /awards/0/pay/amount       | grows with time               | when: {lateDays: {from: 1}}
            /objectives/1/atLeast   | 1e40                     | /objectives/1/atLeast      | at most 15 digits before the point and 9 after | such as 10
            /facts/km               | {type: integer, default: 1234567890123456} | /facts/km/default | must have at most 15 digits before the point and 9 after | write it so
            /facts/fee              | {type: money, default: -5} | /facts/fee/default       | must not be less than nothing | write it so
            /claim                  | {within: P28D}           | /claim/after               | is missing                    | give made, due, breach or a type of event
            /facts/price            | monney                   | /facts/price               | is "monney", but must be one of | choose one of them
            /facts/km               | {type: integr}           | /facts/km/type             | is "integr", but must be one of | choose one of them
            """)
    void a_mistake_is_found_once(String pointer, String yaml, String found, String words, String suggestion) {
        assertThat(Parcel.findings(pointer, yaml)).singleElement().satisfies(finding -> {
            assertThat(finding.pointer()).isEqualTo(found);
            assertThat(finding.sentence()).contains(words);
            assertThat(finding.suggestion()).contains(suggestion);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /awards/0/pay       | {amount: pricee}            | did you mean 'price'? known here: dueOn, express, fee, hours, km, latePieces, noticeGiven, party, price, reason, size, slot, startedOn
            /awards/1/pay       | {amount: pricee}            | did you mean 'price'? known here: dueOn, express, fee, hours, km, percent, price, size, slot, startedOn
            /let                | {half: pricee}              | did you mean 'price'? known here: express, fee, hours, km, price, size, slot
            /awards/0/then      | [{percent: 5, when: {lat: {from: PT1H}}}] | did you mean 'late'? known here: dueOn, express, fee, hours, km, lasted, late, lateDays, latePieces, lateWorkingDays, noticeGiven, party, price, reason, size, slot, startedOn
            /objectives/0/due   | {days: kmm, at: "12:00"}    | did you mean 'km'? known here: km
            /objectives/0/due   | {at: slott}                 | did you mean 'slot'? known here: slot
            /objectives/0/notBefore | slott                    | did you mean 'slot'? known here: slot
            /objectives/0/pieces | kmm                        | did you mean 'km'? known here: fee, hours, km, price
            /objectives/0/calledOff | [{by: [cancelled], notice: PT24H, before: slott}] | did you mean 'slot'? known here: slot
            /covers             | [{when: {sise: small}, because: why}] | did you mean 'size'? known here: express, fee, hours, km, price, size, slot
            """)
    void a_name_that_is_offered_may_stand_there(String pointer, String yaml, String suggestion) {
        assertThat(Parcel.findings(pointer, yaml))
                .anySatisfy(finding -> assertThat(finding.suggestion()).isEqualTo(suggestion));
    }
}
