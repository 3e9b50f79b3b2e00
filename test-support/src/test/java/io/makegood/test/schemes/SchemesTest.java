package io.makegood.test.schemes;

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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemesTest {

    private static final OffsetDateTime COLLECTED = OffsetDateTime.parse("2026-11-24T00:00:00Z");
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
            JsonNode terms = termsInForce(scheme, madeAt(promise));
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
                        .allMatch(at -> !at.isBefore(madeAt(promise)) && at.isBefore(COLLECTED)));
    }

    private static Stream<StoryPromise> promises(Scheme scheme) {
        return scheme.cases().stream().flatMap(told -> told.promises().stream());
    }

    private static OffsetDateTime madeAt(StoryPromise promise) {
        return OffsetDateTime.parse(promise.makePromise().path("madeAt").asText());
    }

    private static JsonNode termsInForce(Scheme scheme, OffsetDateTime at) {
        return StreamSupport.stream(scheme.template().path("versions").spliterator(), false)
                .filter(version -> !version.has("status"))
                .filter(version -> !time(version, "effectiveFrom").isAfter(at))
                .filter(version -> !version.has("effectiveUntil")
                        || time(version, "effectiveUntil").isAfter(at))
                .map(version -> version.path("terms"))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("no version of " + scheme + " at " + at));
    }

    private static OffsetDateTime time(JsonNode version, String name) {
        return OffsetDateTime.parse(version.path(name).asText());
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
