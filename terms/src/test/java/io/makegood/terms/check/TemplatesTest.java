package io.makegood.terms.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path GUARANTEES = Path.of(System.getProperty("makegood.root"), "guarantees");

    @ParameterizedTest
    @MethodSource("versions")
    void a_ready_made_guarantee_can_be_published_as_it_is(JsonNode version) {
        assertThat(Validation.of(version.path("terms"), Map.of())).isEmpty();
    }

    static Stream<Named<JsonNode>> versions() throws IOException {
        try (Stream<Path> folders = Files.list(GUARANTEES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream().flatMap(TemplatesTest::versions);
        }
    }

    private static Stream<Named<JsonNode>> versions(Path folder) {
        try {
            JsonNode template = YAML.readTree(folder.resolve("guarantee.yaml").toFile());
            return Stream.iterate(0, index -> index + 1)
                    .limit(template.path("versions").size())
                    .map(index -> Named.of(
                            folder.getFileName() + " " + (index + 1),
                            template.path("versions").get(index)));
        } catch (IOException unreadable) {
            throw new IllegalStateException(folder.toString(), unreadable);
        }
    }
}
