package io.makegood.promise.quote;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The worked examples of the manual, as they stand there: a heading, terms, and what comes of them. */
final class ExamplePage {

    private static final Path PAGE = Path.of(System.getProperty("makegood.root"), "docs/terms-by-example.md");
    private static final String FENCE = "```";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    /** @param blocks what is fenced under the heading, each with its documents */
    record Example(String heading, List<List<JsonNode>> blocks) {

        /** With what all examples have in common. */
        JsonNode terms() {
            ObjectNode terms = common().deepCopy();
            return terms.setAll((ObjectNode) blocks.get(0).get(0));
        }

        List<JsonNode> cases() {
            JsonNode told = blocks.get(0).get(1);
            return told.isArray() ? List.copyOf(elements(told)) : List.of(told);
        }

        @Override
        public String toString() {
            return heading;
        }
    }

    private ExamplePage() {}

    static List<Example> examples() {
        return sections().skip(1).map(ExamplePage::example).toList();
    }

    private static ObjectNode common() {
        String introduction = sections().findFirst().orElseThrow();
        return (ObjectNode) blocks(introduction).get(0).get(0);
    }

    private static Example example(String section) {
        String heading = section.lines().findFirst().orElseThrow().strip();
        return new Example(heading, blocks(section));
    }

    private static Stream<String> sections() {
        try {
            return Arrays.stream(Files.readString(PAGE).split("(?m)^### "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(PAGE.toString(), unreadable);
        }
    }

    private static List<List<JsonNode>> blocks(String section) {
        String[] parts = section.split("(?m)^" + FENCE);
        return Stream.iterate(1, part -> part < parts.length, part -> part + 2)
                .map(part -> documents(parts[part].substring(parts[part].indexOf('\n'))))
                .toList();
    }

    private static List<JsonNode> documents(String block) {
        try {
            return YAML.readerFor(JsonNode.class).<JsonNode>readValues(block).readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(block, unreadable);
        }
    }

    private static List<JsonNode> elements(JsonNode list) {
        return Stream.iterate(0, index -> index < list.size(), index -> index + 1)
                .map(list::get)
                .toList();
    }
}
