package io.makegood.delivery.codes;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.delivery.vocabulary.Vocabulary;
import io.makegood.delivery.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dmakegood.write=true} to write the page anew. */
class VocabularyPageTest {

    private static final Path PAGE = Path.of(System.getProperty("makegood.root"), "docs/vocabulary.md");

    @Test
    void the_page_says_what_the_service_reads() throws IOException {
        Vocabulary vocabulary = VocabularyReader.vocabulary();
        String page = VocabularyPage.of(vocabulary, new PublishedCodeLists(vocabulary).all());
        if (Boolean.getBoolean("makegood.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/vocabulary.md is written anew with -Dmakegood.write=true")
                .isEqualTo(page);
    }
}
