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

    /** One version as it is written, and as it is read. */
    public record Template(String name, JsonNode json, Terms terms) {

        /** Where its terms say on purpose what the validator warns of. */
        public List<String> accepted() {
            return json.path("accepted").findValuesAsText("finding");
        }

        /** For the names of tests. */
        @Override
        public String toString() {
            return name;
        }
    }

    private Templates() {}

    public static List<Template> written() {
        return folders().flatMap(Templates::written).toList();
    }

    private static Stream<Template> written(String code) {
        JsonNode versions =
                read(GUARANTEES.resolve(code).resolve("guarantee.yaml")).path("versions");
        return IntStream.range(0, versions.size())
                .mapToObj(no -> template(code + " " + (no + 1), versions.get(no).path("terms")));
    }

    public static Template template(String yaml) {
        return template("made up", yaml(yaml));
    }

    private static Template template(String name, JsonNode json) {
        return new Template(name, json, Validation.trusted(json, Map.of()));
    }

    public static List<Rendering> all() {
        return folders().flatMap(Templates::versions).toList();
    }

    private static Stream<String> folders() {
        try (Stream<Path> folders = Files.list(GUARANTEES)) {
            return folders
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> folder.getFileName().toString())
                    .toList()
                    .stream();
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
        return Validation.trusted(yaml(yaml), Map.of());
    }

    private static JsonNode yaml(String text) {
        try {
            return YAML.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
