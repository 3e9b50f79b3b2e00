package io.makegood.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.makegood.terms.Terms;
import io.makegood.terms.check.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Terms, compiled. */
final class Documents {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private Documents() {}

    static Terms terms(String yaml) {
        return Validation.trusted(read(yaml), Map.of());
    }

    /** The first version of a ready-made guarantee. */
    static Terms template(String id) {
        Path file = Path.of(System.getProperty("makegood.root"), "guarantees", id, "guarantee.yaml");
        try {
            return Validation.trusted(read(Files.readString(file)).at("/versions/0/terms"), Map.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode resource(String name) {
        try (InputStream file = Documents.class.getClassLoader().getResourceAsStream(name)) {
            return YAML.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
