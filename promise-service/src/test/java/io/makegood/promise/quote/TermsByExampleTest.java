package io.makegood.promise.quote;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.quote.ExamplePage.Example;
import io.makegood.terms.Measure;
import io.makegood.terms.check.Validation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual never lies: every example on its page is published, told and priced as it stands there. */
class TermsByExampleTest {

    private static final Set<String> TOLD =
            Set.of("made", "customer", "order", "given", "facts", "later", "events", "asOf");
    private static final Set<String> EXPECTED = Set.of("due", "atRisk", "owed", "as", "why", "refused", "reads");
    private static final Set<String> WORDS =
            Stream.of(TOLD, EXPECTED).flatMap(Set::stream).collect(toUnmodifiableSet());
    private static final Set<String> TOLD_OF_EVENTS = Set.of("about", "by", "because", "values");

    private static final SchemaWords SCHEMA = SchemaWords.ofTerms();

    static List<Example> examples() {
        return ExamplePage.examples();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void what_is_owed_is_what_the_page_says(Example example) {
        List<PublishedVersion> versions = example.published();
        SoftAssertions softly = new SoftAssertions();
        for (List<JsonNode> together : example.cases()) {
            if (together.get(0).has("refused")) {
                compareRefusal(versions, together.get(0), softly);
            } else {
                compare(example, versions, together, softly);
            }
        }
        softly.assertAll();
    }

    private static void compareRefusal(List<PublishedVersion> versions, JsonNode told, SoftAssertions softly) {
        softly.assertThatThrownBy(() -> new ExampleCase(versions, told))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.detail())
                                        .endsWith(told.path("refused").asText())));
    }

    private static void compare(
            Example example, List<PublishedVersion> versions, List<JsonNode> together, SoftAssertions softly) {
        List<ExampleResult> results = ExampleResult.of(
                together.stream().map(told -> new ExampleCase(versions, told)).toList());
        for (int i = 0; i < results.size(); i++) {
            compare(example, results.get(i), together.get(i), softly);
        }
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
        if (told.has("atRisk")) {
            softly.assertThat(result.atRisk()).isEqualTo(told.path("atRisk").asText());
        }
        if (told.has("reads")) {
            softly.assertThat(result.page()).contains(told.path("reads").asText());
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
        assertThat(example.terms())
                .allSatisfy(terms ->
                        assertThat(Validation.of(terms, example.calendars())).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void every_example_says_what_happens_and_what_is_owed(Example example) {
        assertThat(example.blocks())
                .singleElement()
                .satisfies(block -> assertThat(block).hasSize(2));
        assertThat(example.blocks().get(0).get(1).findParents("promises"))
                .allSatisfy(told -> assertThat(told.fieldNames()).toIterable().containsExactly("promises"));
        assertThat(example.cases().stream().flatMap(List::stream)).isNotEmpty().allSatisfy(told -> {
            assertThat(told.fieldNames())
                    .toIterable()
                    .contains("made")
                    .containsAnyOf("owed", "refused")
                    .isSubsetOf(WORDS);
            assertThat(told.path("events")).allSatisfy(TermsByExampleTest::isReadInFull);
        });
    }

    /** A misspelt word would be passed over in silence. */
    private static void isReadInFull(JsonNode event) {
        assertThat(event.fieldNames()).toIterable().isNotEmpty();
        assertThat(event.fieldNames())
                .toIterable()
                .filteredOn(word -> !word.equals(event.fieldNames().next()))
                .isSubsetOf(TOLD_OF_EVENTS);
    }

    @Test
    void there_is_an_example_for_each_thing_that_the_language_can_say() {
        Set<String> missing = SCHEMA.described();
        assertThat(missing).hasSizeGreaterThan(200);

        allTerms().forEach(terms -> missing.removeAll(SCHEMA.usedIn(terms)));

        assertThat(missing).as("words without an example").isEmpty();
    }

    /** The schema does not say what expressions may name. */
    @ParameterizedTest
    @EnumSource(Measure.class)
    void there_is_an_example_that_goes_by_each_measure(Measure measure) {
        assertThat(allTerms().flatMap(TermsByExampleTest::whatItGoesBy))
                .anyMatch(text -> text.matches(".*\\b" + measure.word() + "\\b.*"));
    }

    private static Stream<String> whatItGoesBy(JsonNode terms) {
        return Stream.of("by", "on", "percent", "amount", "when")
                .flatMap(word -> terms.findValues(word).stream())
                .map(JsonNode::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at", "party", "reason", "subject"})
    void there_is_an_example_for_what_every_event_tells(String value) {
        assertThat(allTerms().flatMap(terms -> terms.path("facts").valueStream()))
                .anyMatch(fact -> fact.path("value").asText().equals(value));
    }

    private static Stream<JsonNode> allTerms() {
        return ExamplePage.examples().stream().flatMap(example -> example.terms().stream());
    }

    @Test
    void no_two_examples_are_called_alike_and_all_stand_in_the_contents() {
        List<String> links = ExamplePage.examples().stream().map(Example::link).toList();

        assertThat(links).doesNotHaveDuplicates();
        assertThat(ExamplePage.contents()).isEqualTo(links);
    }
}
