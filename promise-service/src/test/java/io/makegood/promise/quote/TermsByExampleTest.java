package io.makegood.promise.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.quote.ExamplePage.Example;
import io.makegood.terms.Terms;
import io.makegood.terms.check.Validation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual never lies: every example on its page is published, told and priced as it stands there. */
class TermsByExampleTest {

    private static final Set<String> WORDS =
            Set.of("made", "given", "facts", "later", "events", "asOf", "due", "owed", "as", "why");
    private static final Set<String> WORDS_OF_EVENTS = Set.of("about", "by", "because", "values");

    static List<Example> examples() {
        return ExamplePage.examples();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void what_is_owed_is_what_the_page_says(Example example) {
        Terms terms = Validation.trusted(example.terms(), Map.of());
        SoftAssertions softly = new SoftAssertions();
        for (JsonNode told : example.cases()) {
            ExampleResult result = new ExampleResult(new ExampleCase(terms, told).quote());
            compare(example, result, told, softly);
        }
        softly.assertAll();
    }

    private static void compare(Example example, ExampleResult result, JsonNode told, SoftAssertions softly) {
        JsonNode owed = told.path("owed");
        softly.assertThat(result.owed(owed))
                .as("%s: owed%s", example, result.found())
                .isEqualTo(ExampleResult.owedIn(owed));
        softly.assertThat(result.quote().ignored())
                .as("%s: events that change nothing", example)
                .isEmpty();
        if (told.has("due")) {
            softly.assertThat(result.due()).isEqualTo(told.path("due").asText());
        }
        if (told.has("as")) {
            softly.assertThat(result.forms()).isEqualTo(told.path("as").asText());
        }
        if (told.has("why")) {
            softly.assertThat(result.reasons()).contains(told.path("why").asText());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void the_terms_can_be_published_as_they_are(Example example) {
        assertThat(Validation.of(example.terms(), Map.of())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void every_example_says_what_happens_and_what_is_owed(Example example) {
        assertThat(example.blocks())
                .singleElement()
                .satisfies(block -> assertThat(block).hasSize(2));
        assertThat(example.cases()).isNotEmpty().allSatisfy(told -> {
            assertThat(told.fieldNames()).toIterable().contains("made", "owed").isSubsetOf(WORDS);
            assertThat(told.path("events")).allSatisfy(TermsByExampleTest::isReadInFull);
        });
    }

    /** A misspelt word would be passed over in silence. */
    private static void isReadInFull(JsonNode event) {
        assertThat(event.fieldNames()).toIterable().isNotEmpty();
        assertThat(event.fieldNames())
                .toIterable()
                .filteredOn(word -> !word.equals(event.fieldNames().next()))
                .isSubsetOf(WORDS_OF_EVENTS);
    }

    @Test
    void there_is_an_example_for_each_thing_that_the_language_can_say() {
        assertThat(ExamplePage.examples()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(ExamplePage.examples()).extracting(Example::heading).doesNotHaveDuplicates();
    }
}
