package io.makegood.test.schemes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemesTest {

    private static final List<Scheme> SCHEMES = Schemes.all();

    static List<Scheme> schemes() {
        return SCHEMES;
    }

    @Test
    void all_published_cases_are_told() {
        assertThat(SCHEMES).hasSize(37);
        assertThat(SCHEMES.stream().flatMap(scheme -> scheme.cases().stream()))
                .hasSize(293)
                .doesNotHaveDuplicates()
                .allSatisfy(told -> assertThat(told.promises()).isNotEmpty());
    }

    /** A new scheme is a document, so no code may know of one. */
    @Test
    void no_code_names_a_scheme() throws IOException {
        Path root = Path.of(System.getProperty("makegood.root"));
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> code = files.filter(file -> isCode(root.relativize(file).toString()))
                    .toList();

            assertThat(code)
                    .hasSizeGreaterThan(300)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain(SCHEMES.stream()
                                    .map(scheme -> '"' + scheme.id())
                                    .toList()));
        }
    }

    private static boolean isCode(String file) {
        boolean isMain = file.contains("/src/main/java/");
        return file.endsWith(".java")
                && (isMain || file.startsWith("test-support/") || file.startsWith("journey-tests/"))
                && !file.contains("/target/");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void a_promise_brings_what_the_terms_in_force_ask_for(Scheme scheme) {
        assertThat(promises(scheme)).allSatisfy(promise -> {
            JsonNode terms = scheme.terms(scheme.versionAt(promise.madeAt()));
            assertThat(names(promise.makePromise().path("facts")))
                    .containsAll(required(terms))
                    .isSubsetOf(names(terms.path("facts")));
            assertThat(promise.makePromise().has("dueAt")).isEqualTo(leavesTheDueTimeOpen(terms));
        });
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void a_story_begins_with_its_promise_and_lies_in_the_past(Scheme scheme) {
        assertThat(promises(scheme))
                .allSatisfy(promise -> assertThat(promise.events())
                        .isNotEmpty()
                        .extracting(event ->
                                OffsetDateTime.parse(event.path("occurredAt").asText()))
                        .allMatch(at -> !at.isBefore(promise.madeAt()) && at.isBefore(Examples.COLLECTED)));
    }

    @Test
    void a_case_without_an_amount_says_what_else_it_comes_to() {
        List<SchemeCase> cases = SCHEMES.stream()
                .flatMap(scheme -> scheme.cases().stream())
                .filter(told -> told.published().at("/expect/amount").isNull())
                .toList();

        assertThat(cases)
                .hasSize(7)
                .allSatisfy(
                        told -> assertThat(told.published().at("/expect/form").asText())
                                .contains(inItsOwnWords(told.expected())));
    }

    /** What the discretion is about is told by the terms alone. */
    private static String inItsOwnWords(Expected expected) {
        return switch (expected.outcome()) {
            case MONEY -> requireNonNull(expected.amount()).toPlainString();
            case DEADLINE -> requireNonNull(expected.dueAt()).toLocalDateTime().toString();
            case DISCRETIONARY -> expected.outcome().word();
            case IN_KIND, VOID -> requireNonNull(expected.words());
        };
    }

    private static Stream<StoryPromise> promises(Scheme scheme) {
        return scheme.cases().stream().flatMap(told -> told.promises().stream());
    }

    private static Set<String> required(JsonNode terms) {
        return terms.path("facts").properties().stream()
                .filter(fact -> Stream.of("default", "optional", "learnedFrom").noneMatch(fact.getValue()::has))
                .map(Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode facts) {
        return facts.properties().stream().map(Entry::getKey).collect(Collectors.toSet());
    }

    private static boolean leavesTheDueTimeOpen(JsonNode terms) {
        return terms.path("objectives").findValuesAsText("due").contains("given");
    }
}
