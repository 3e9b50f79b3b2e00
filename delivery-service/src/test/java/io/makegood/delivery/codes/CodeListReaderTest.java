package io.makegood.delivery.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.makegood.delivery.event.Party;
import io.makegood.delivery.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListReaderTest {

    private static final String HEAD = """
            codes: couriers
            about: codes of the couriers
            source: their handbook
            date: 2026-11-28
            confidence: documented
            rows:
            """;

    private final CodeListReader reader = new CodeListReader(VocabularyReader.vocabulary());

    @Test
    void a_row_has_its_words_and_the_party_of_its_reason() {
        String row = "- {code: '7', says: [Snow], type: delayed, reason: weather, example: {c: '7'}}";

        assertThat(reader.read(HEAD + row).rows().get("7")).singleElement().satisfies(read -> {
            assertThat(read.says()).containsExactly("snow");
            assertThat(read.party()).isEqualTo(Party.FORCE_MAJEURE);
            assertThat(read.confidence()).isEqualTo("documented");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "- {code: '7', type: delayed}\\n- {code: '7', type: held}; takes all that could fit",
                "- {code: '7', says: [a], type: held}\\n- {code: '7', says: [A], type: held}; takes all that could fit",
                "- {code: '7', type: teleported}; 'teleported' is no word",
                "- {code: '7', type: held, reason: gremlins}; 'gremlins' is no word",
                "- {type: held}; code is absent"
            })
    void what_a_list_has_twice_or_says_in_no_word_of_ours_is_refused(String rows, String detail) {
        assertThatThrownBy(() -> reader.read(HEAD + rows.translateEscapes())).hasMessageContaining(detail);
    }

    @Test
    void a_list_without_a_source_is_refused() {
        assertThatThrownBy(() -> reader.read("{codes: couriers, about: codes, confidence: documented}"))
                .hasMessageContaining("source is absent");
    }

    @Test
    void the_index_names_every_file() throws IOException {
        Path folder = Path.of("src/main/resources/code-lists");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("index")))
                    .containsExactlyInAnyOrderElementsOf(Files.readAllLines(folder.resolve("index")).stream()
                            .map(name -> name + ".yaml")
                            .toList());
        }
    }
}
