package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffsetsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{award: late, minus: [late]}]                                | /0/minus/0 | takes 'late' off 'late', which is itself taken off it
            [{award: late, minus: [down]}, {award: down, minus: [late]}]  | /0/minus/0 | takes 'down' off 'late', which is itself taken off it
            [{award: late, minus: [down, down]}]                          | /0/minus/1 | takes 'down' off 'late' a second time
            [{award: late, minus: [down]}, {award: late, minus: [down]}]  | /1/minus/0 | takes 'down' off 'late' a second time
            [{award: late, minus: [meals]}]                               | /0/minus/0 | names 'meals', which is no award of these terms
            [{award: tardy, minus: [late]}]                               | /0/award   | names 'tardy', which is no award of these terms
            """)
    void an_offset_that_cannot_be_meant_is_found(String stacking, String pointer, String words) {
        assertThat(Parcel.findings("/stacking", stacking)).anySatisfy(finding -> {
            assertThat(finding.pointer()).isEqualTo("/stacking" + pointer);
            assertThat(finding.toString()).contains(words);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            [{award: late, minus: [down, damaged]}]
            [{award: down, minus: [damaged]}, {award: late, minus: [down]}]
            [{award: late, minus: [damaged]}, {award: down, minus: [damaged]}]
            """)
    void others_are_fine(String stacking) {
        assertThat(Parcel.findings("/stacking", stacking)).isEmpty();
    }
}
