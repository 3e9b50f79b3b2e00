package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisspeltTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /objectives/0/reachedBy | [deliverd]                             | /objectives/0/reachedBy        | did you mean 'delivered'?
            /objectives/0/starts    | order-place                            | /objectives/0/starts           | did you mean 'order-placed'?
            /objectives/0/pauses    | [{from: held-up, until: held-upp}]     | /objectives/0/pauses/0/from    | did you mean 'held-upp'?
            /exclusions             | [{id: snow, events: [delaied]}]        | /exclusions/0/events           | did you mean 'delayed'?
            /claim                  | {after: arived}                        | /claim/after                   | did you mean 'arrived'?
            """)
    void a_type_of_events_that_is_nearly_another_is_found(
            String pointer, String yaml, String found, String suggestion) {
        assertThat(Parcel.findings(pointer, yaml)).anySatisfy(finding -> {
            assertThat(finding.severity().word()).isEqualTo("warning");
            assertThat(finding.pointer()).isEqualTo(found);
            assertThat(finding.suggestion()).isEqualTo(suggestion);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            /objectives/0/reachedBy | [delivered, leg-1-arrived, leg-2-arrived]
            /objectives/0/reachedBy | [delivered, kept, kepd]
            /objectives/0/pauses    | [{from: no-access, until: access-given}]
            /objectives/0/pauses    | [{from: handed-in, until: handed-on}, {from: handed-on, until: handed-in}]
            /claim                  | {after: arrived}
            """)
    void types_that_are_plainly_different_are_fine(String pointer, String yaml) {
        assertThat(Parcel.findings(pointer, yaml)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"breech, breach", "breache, breach", "duee, due", "mad, made"})
    void a_claim_after_what_is_nearly_a_word_of_the_language_is_refused(String after, String meant) {
        assertThat(Parcel.findings("/claim", "{after: %s}".formatted(after)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity().word()).isEqualTo("error");
                    assertThat(finding.pointer()).isEqualTo("/claim/after");
                    assertThat(finding.suggestion()).isEqualTo("did you mean '%s'?".formatted(meant));
                });
    }
}
