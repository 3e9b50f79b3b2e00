package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {

    private static final String TWO = "[{kind: coupon, percent: 150}, {kind: refund, as: cash}]";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{kind: refund, as: cash}]                              | {within: P14D, default: cash}    | /choice         | leaves nothing to choose from
            [{kind: coupon}, {kind: refund, as: coupon}]            | {within: P14D, default: coupon}  | /choice         | is between two remedies called 'coupon'
            [{kind: apology}, {kind: refund}]                       | {within: P14D, default: refund}  | /choice         | offers 'apology', which is worth no money
            [{kind: replacement}, {kind: refund}]                   | {within: P14D, default: refund}  | /choice         | offers 'replacement', which is worth no money
            [{kind: coupon, percent: 0}, {kind: refund}]            | {within: P14D, default: refund}  | /choice         | offers 'coupon', which is worth no money
            [{kind: coupon}, {kind: refund}]                        | {within: P14D, default: cash}    | /choice/default | is 'cash', which is no remedy that is always offered
            [{when: {express: true}, kind: coupon}, {kind: refund}] | {within: P14D, default: coupon}  | /choice/default | is 'coupon', which is no remedy that is always offered
            [{kind: coupon}, {kind: refund}]                        | {within: PT0S, default: refund}  | /choice/within  | is PT0S, but must be longer than nothing
            [{kind: coupon}, {kind: refund}]                        | {within: P14D}                   | /choice/default | is missing, but must be a text
            [{kind: coupon}, {kind: refund}]                        | {default: refund}                | /choice/within  | is missing
            """)
    void a_choice_is_between_amounts_that_are_told_apart_with_a_default(
            String remedies, String choice, String pointer, String sentence) {
        Table.found(
                Parcel.findings("/awards/0/remedies", remedies, "/awards/0/choice", choice),
                "error",
                "/awards/0" + pointer,
                sentence);
    }

    @Test
    void what_may_be_chosen_needs_no_condition() {
        assertThat(Parcel.findings("/awards/0/remedies", TWO, "/awards/0/choice", "{within: P14D, default: cash}"))
                .isEmpty();
    }

    @Test
    void the_choice_of_the_terms_is_that_of_awards_that_say_nothing_themselves() {
        assertThat(Parcel.findings("/remedies", TWO, "/choice", "{within: P14D, default: cash}"))
                .isEmpty();
    }
}
