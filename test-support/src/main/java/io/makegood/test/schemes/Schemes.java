package io.makegood.test.schemes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** All published schemes, in the order they were collected. */
public final class Schemes {

    private static final Path GUARANTEES = Path.of(System.getProperty("makegood.root"), "guarantees");
    private static final ObjectMapper JSON = exact(JsonMapper.builder().build());
    private static final ObjectMapper YAML = exact(YAMLMapper.builder().build());

    private Schemes() {}

    public static List<Scheme> all() {
        JsonNode published = read(JSON, GUARANTEES.resolve("schemes.json"));
        return StreamSupport.stream(published.spliterator(), false)
                .map(Schemes::scheme)
                .toList();
    }

    static Path folder(String id) {
        return GUARANTEES.resolve(id);
    }

    private static Scheme scheme(JsonNode published) {
        String id = published.path("id").asText();
        Path folder = folder(id);
        JsonNode template = read(YAML, folder.resolve("guarantee.yaml"));
        Mapping mapping = new Mapping(id, read(YAML, folder.resolve("mapping.yaml")), MoneyFacts.of(template));
        List<SchemeCase> cases = StreamSupport.stream(published.path("cases").spliterator(), false)
                .map(mapping::told)
                .toList();
        return new Scheme(id, published.path("title").asText(), template, cases);
    }

    private static JsonNode read(ObjectMapper format, Path file) {
        try {
            return format.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    private static ObjectMapper exact(ObjectMapper mapper) {
        return mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    }
}
