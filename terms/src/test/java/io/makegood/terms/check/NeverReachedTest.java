package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeverReachedTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{amount: 1}, {when: {express: true}, amount: 2}]                                                    | 1
            [{when: "true", amount: 1}, {amount: 2}]                                                             | 1
            [{when: {express: true}, amount: 1}, {when: {express: true, size: small}, amount: 2}, {amount: 3}]   | 1
            [{when: {size: [small, large]}, amount: 1}, {when: {size: large}, amount: 2}, {amount: 3}]           | 1
            [{when: {km: {to: 5}}, amount: 1}, {when: {km: 3}, amount: 2}, {amount: 3}]                          | 1
            [{when: {km: {to: 5}}, amount: 1}, {when: {km: {below: 5}}, amount: 2}, {amount: 3}]                 | 1
            [{when: km > 3, amount: 1}, {when: km > 3, amount: 2}, {amount: 3}]                                  | 1
            [{when: {slot: null}, amount: 1}, {when: {slot: null, express: true}, amount: 2}, {amount: 3}]       | 1
            """)
    void an_option_after_one_that_holds_whenever_it_does_is_never_reached(String options, int found) {
        Table.found(
                Parcel.findings("/awards/0/pay", "{choose: %s}".formatted(options)),
                "error",
                "/awards/0/pay/choose/" + found,
                "is never reached, since /awards/0/pay/choose/0 comes first");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{when: {express: true}, amount: 1}, {amount: 2}]
            [{when: {express: true, size: small}, amount: 1}, {when: {express: true}, amount: 2}, {amount: 3}]
            [{when: {size: small}, amount: 1}, {when: {size: [small, large]}, amount: 2}]
            [{when: {km: 3}, amount: 1}, {when: {km: {to: 5}}, amount: 2}, {amount: 3}]
            [{when: km > 3, amount: 1}, {when: km > 2, amount: 2}, {amount: 3}]
            [{when: {km: {below: 5}}, amount: 1}, {when: {km: {to: 5}}, amount: 2}, {amount: 3}]
            [{when: {slot: null}, amount: 1}, {when: {express: true}, amount: 2}, {amount: 3}]
            """)
    void an_option_after_one_that_holds_for_less_is_reached(String options) {
        assertThat(Parcel.findings("/awards/0/pay", "{choose: %s}".formatted(options)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{within: PT24H}, {when: {express: true}, within: PT12H}]                                   | 1
            [{startedBefore: "16:00", within: PT24H}, {startedBefore: "15:00", within: PT12H}, {within: PT48H}] | 1
            [{startedOn: day-off, within: PT24H}, {startedOn: day-off, startedBefore: "15:00", within: PT12H}, {within: PT48H}] | 1
            """)
    void a_due_time_after_one_that_always_fits_is_never_reached(String due, int found) {
        Table.found(
                Parcel.findings("/objectives/0/due", due),
                "error",
                "/objectives/0/due/" + found,
                "is never reached, since /objectives/0/due/0 comes first");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{when: {express: true}, within: PT12H}, {within: PT24H}]
            [{startedBefore: "15:00", within: PT24H}, {startedBefore: "16:00", within: PT12H}, {within: PT48H}]
            [{startedOn: day-off, within: PT24H}, {startedOn: working-day, within: PT12H}]
            [{startedOn: day-off, within: PT24H}, {within: PT12H}]
            """)
    void a_due_time_after_one_that_fits_for_less_is_reached(String due) {
        assertThat(Parcel.findings("/objectives/0/due", due)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{kind: refund}, {kind: coupon}]                                                                   | 1
            [{when: {express: true}, kind: refund}, {when: {express: true}, kind: coupon}, {kind: credit}]     | 1
            """)
    void a_form_after_one_that_is_always_given_is_never_given(String remedies, int found) {
        Table.found(
                Parcel.findings("/awards/0/remedies", remedies),
                "error",
                "/awards/0/remedies/" + found,
                "is never reached, since /awards/0/remedies/0 comes first");
    }
}
