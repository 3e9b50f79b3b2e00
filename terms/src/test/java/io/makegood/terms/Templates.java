package io.makegood.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.makegood.terms.check.Validation;
import io.makegood.terms.rendering.Rendering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ready-made guarantees. */
public final class Templates {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path GUARANTEES = Path.of(System.getProperty("makegood.root"), "guarantees");

    private Templates() {}

    public static List<Rendering> all() {
        try (Stream<Path> folders = Files.list(GUARANTEES)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> folder.getFileName().toString())
                    .flatMap(Templates::versions)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Rendering version(String code, int number) {
        return versions(code).toList().get(number - 1);
    }

    private static Stream<Rendering> versions(String code) {
        JsonNode template = read(GUARANTEES.resolve(code).resolve("guarantee.yaml"));
        JsonNode versions = template.path("versions");
        return IntStream.range(0, versions.size())
                .mapToObj(no -> version(template.path("title").asText(), code, no + 1, versions.get(no)));
    }

    private static Rendering version(String title, String code, int number, JsonNode version) {
        return new Rendering(
                title,
                code,
                number,
                moment(version.path("effectiveFrom")),
                version.has("effectiveUntil") ? moment(version.path("effectiveUntil")) : null,
                Validation.trusted(version.path("terms"), Map.of()));
    }

    private static Instant moment(JsonNode json) {
        return OffsetDateTime.parse(json.asText()).toInstant();
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Terms terms(String yaml) {
        try {
            return Validation.trusted(YAML.readTree(yaml), Map.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
