package io.makegood.promise;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.makegood.terms.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples that both sides are tested with are what the schemas say. */
class SchemaTest {

    private static final Path CONTRACTS = Path.of(System.getProperty("makegood.root"), "contracts");

    static Stream<String> examples() {
        return Stream.of("guarantee-published", "promise-made", "re-promised", "verdict-reached")
                .flatMap(SchemaTest::examples);
    }

    private static Stream<String> examples(String message) {
        try (Stream<Path> files = Files.list(CONTRACTS.resolve(message))) {
            return files
                    .map(file -> message + "/" + file.getFileName())
                    .filter(name -> name.contains("/example"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_what_its_schema_says(String example) {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Contracts.read(example.replaceAll("/.*", "/schema.json")));

        assertThat(schema.validate(Contracts.read(example))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example", "example-suspended"})
    void terms_told_are_in_the_language_of_guarantees(String example) {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Terms.class.getResourceAsStream("terms.schema.json"));

        assertThat(schema.validate(Contracts.read("guarantee-published/" + example + ".json")
                        .at("/data/terms")))
                .isEmpty();
    }
}
