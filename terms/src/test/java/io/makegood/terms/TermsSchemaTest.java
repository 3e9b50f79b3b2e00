package io.makegood.terms;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.makegood.terms.document.Findings;
import io.makegood.terms.reading.TermsReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schema says of terms, what the reader takes, and what is told of both are one language. */
class TermsSchemaTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path ROOT = Path.of(System.getProperty("makegood.root"));
    private static final JsonNode DESCRIBED = resource("/io/makegood/terms/terms.schema.json");
    private static final JsonNode EVERYTHING = resource("/everything.yaml");
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(DESCRIBED);

    @ParameterizedTest
    @MethodSource("readyMade")
    void a_ready_made_guarantee_is_what_the_schema_says(JsonNode terms) {
        assertThat(wrong(terms)).isEmpty();
    }

    static Stream<Named<JsonNode>> readyMade() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("guarantees"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream().flatMap(TermsSchemaTest::versions);
        }
    }

    private static Stream<Named<JsonNode>> versions(Path folder) {
        JsonNode versions = yaml(folder.resolve("guarantee.yaml")).path("versions");
        return IntStream.range(0, versions.size())
                .mapToObj(index -> Named.of(
                        folder.getFileName() + " " + (index + 1),
                        versions.get(index).path("terms")));
    }

    @Test
    void the_first_guarantee_of_the_manual_is_what_the_schema_says_and_can_be_read() throws IOException {
        String manual = Files.readString(ROOT.resolve("docs/terms.md"));
        JsonNode first = YAML.readTree(manual.split("```yaml\n")[1].split("```")[0]);

        assertThat(wrong(first)).isEmpty();
        assertThat(unreadable(first).all()).isEmpty();
    }

    @Test
    void every_word_is_described_and_can_be_read() {
        assertThat(wrong(EVERYTHING)).isEmpty();
        assertThat(unreadable(EVERYTHING).all()).isEmpty();
    }

    @Test
    void no_word_is_described_that_is_nowhere_used_or_told() throws IOException {
        String manual = Files.readString(ROOT.resolve("docs/terms.md"));
        Set<String> used = new TreeSet<>();
        words(EVERYTHING, used);

        Set<String> described = DESCRIBED.findValues("properties").stream()
                .flatMap(properties -> properties.properties().stream())
                .map(Map.Entry::getKey)
                .collect(toCollection(TreeSet::new));

        assertThat(used).containsAll(described);
        described.remove("why"); // a remark on a day in a calendar
        assertThat(described)
                .allSatisfy(word -> assertThat(manual).containsPattern("\\b" + Pattern.quote(word) + "\\b"));
    }

    private static void words(JsonNode json, Set<String> words) {
        json.fieldNames().forEachRemaining(words::add);
        json.forEach(child -> words(child, words));
    }

    @ParameterizedTest(name = "{0} = {1} is not described")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    /surprise                     | 1
                    /currency                     | "euro"
                    /zone                         | null
                    /rounding                     | "as-we-like"
                    /facts/orderValue             | "gold"
                    /facts/orderValue             | {"type": "money", "oneOf": ["much"]}
                    /facts/orderValue             | {"type": "money", "value": "price"}
                    /facts/orderValue/about       | {"fr": "prix"}
                    /objectives/1/about           | ""
                    /facts/OrderValue             | "money"
                    /let/half                     | {}
                    /calendar/hours               | {"monday": ["09:00-17:00"]}
                    /calendar/lunch               | "12:00-13:00"
                    /off/0/to                     | null
                    /off/0/to                     | "2026-06-18"
                    /off/0/weekdays               | ["sat"]
                    /off/3/weekdays               | ["saturday"]
                    /off/4/to                     | "06-18"
                    /covers/0/because             | null
                    /objectives                   | []
                    /objectives/0/due             | "soon"
                    /objectives/0/due             | {"at": "12:00"}
                    /objectives/0/due             | {"days": 1, "workingDays": 1, "at": "12:00"}
                    /objectives/0/due             | {"within": "PT8H", "at": "12:00"}
                    /objectives/0/due             | {"within": "8 hours"}
                    /objectives/0/due             | {"days": 3661, "at": "12:00"}
                    /objectives/0/due             | {"within": "Prep Time"}
                    /objectives/0/due             | {"days": -1, "at": "12:00"}
                    /objectives/0/never           | ["lost"]
                    /objectives/0/starts          | "Order paid"
                    /objectives/0/undoneBy        | null
                    /objectives/3/each            | "repaired"
                    /objectives/6/uptime/reading  | "errorRate"
                    /objectives/6/atLeast         | 100.1
                    /objectives/9/count           | {"breaches": "repaired"}
                    /exclusions/0                 | {"id": "weather"}
                    /exclusions/0/parties/0       | "weather"
                    /exclusions/0/during          | "month"
                    /exclusions/0/during          | {"from": "10-15"}
                    /claim/after                  | null
                    /awards/0/claim               | "always"
                    /awards/0/claim               | {"within": "P28D"}
                    /stacking/2/minus             | []
                    /awards/0/for                 | null
                    /awards/0/pay                 | {}
                    /awards/0/pay/amount          | 5
                    /awards/0/pay/tiers           | []
                    /awards/0/pay/tiers/0/until   | "PT24H"
                    /awards/0/pay/tiers/1/above   | "PT24H"
                    /awards/0/pay/tiers/0/when    | {"km": 1}
                    /awards/0/then/0/atMost       | 6
                    /awards/0/then/0/from         | 6
                    /awards/0/total/0/together/each | "year"
                    /awards/0/total/1/together/each | "P1Y"
                    /awards/0/total/1/together/each | {"to": "04-01"}
                    /objectives/9/within          | {"from": "2026-04-01"}
                    /awards/2/pay/each/0/below    | 3
                    /awards/2/pay/most            | 0
                    /remedies/1/kind              | "flowers"
                    /awards/0/choice/default      | null
                    /awards/0/choice/within       | "two weeks"
                    /awards/0/choice/until        | "2026-06-01"
                    /stacking/0/replaces          | ["slow"]
                    /accepted/0/finding           | "awards/0"
                    """)
    void anything_else_is_refused(String pointer, String json) throws IOException {
        assertThat(wrong(changed(pointer, YAML.readTree(json)))).isNotEmpty();
    }

    private static JsonNode changed(String pointer, JsonNode value) {
        JsonNode terms = EVERYTHING.deepCopy();
        JsonPointer path = JsonPointer.compile(pointer);
        JsonNode parent = terms.at(path.head());
        if (parent instanceof ArrayNode list) {
            list.set(path.last().getMatchingIndex(), value);
        } else if (value.isNull()) {
            ((ObjectNode) parent).remove(path.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(path.last().getMatchingProperty(), value);
        }
        return terms;
    }

    private static Set<ValidationMessage> wrong(JsonNode terms) {
        return SCHEMA.validate(terms);
    }

    private static Findings unreadable(JsonNode terms) {
        Findings findings = new Findings();
        TermsReader.read(terms, Map.of(), findings);
        return findings;
    }

    private static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode resource(String name) {
        try (InputStream file = TermsSchemaTest.class.getResourceAsStream(name)) {
            return YAML.readTree(Objects.requireNonNull(file, name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
