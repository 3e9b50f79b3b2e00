package io.makegood.promise.quote;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.output.OutputUnit;
import io.makegood.kernel.json.Json;
import io.makegood.terms.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a schema, each with the place where it is described: the properties of objects, and those that a value may
 * be. What is called alike in two places is two words.
 */
record SchemaWords(JsonNode schema, JsonSchema rules) {

    private static final SchemaValidatorsConfig BY_POINTER =
            SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build();
    private static final List<String> ALTERNATIVES = List.of("anyOf", "oneOf", "allOf");

    static SchemaWords ofTerms() {
        try (InputStream file = Terms.class.getResourceAsStream("terms.schema.json")) {
            JsonNode schema = Json.mapper().readTree(file);
            return new SchemaWords(
                    schema, JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema, BY_POINTER));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> described() {
        Set<String> words = new TreeSet<>();
        addDescribed("#", schema, words);
        return words;
    }

    private void addDescribed(String at, JsonNode node, Set<String> words) {
        node.path("properties").fieldNames().forEachRemaining(name -> words.add(property(at, name)));
        values(node).forEach(value -> words.add(value(at, value)));
        node.properties().stream()
                .filter(child -> !Set.of("if", "then", "else", "not").contains(child.getKey()))
                .forEach(child -> addDescribed(at + "/" + child.getKey(), child.getValue(), words));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                addDescribed(at + "/" + i, node.get(i), words);
            }
        }
    }

    private static String property(String at, String name) {
        return "%s: %s".formatted(at, name);
    }

    private static String value(String at, String value) {
        return "%s = %s".formatted(at, value);
    }

    private static List<String> values(JsonNode node) {
        Stream<JsonNode> constant = Stream.of(node.path("const")).filter(JsonNode::isValueNode);
        Stream<JsonNode> listed =
                node.path("enum").isArray() ? node.path("enum").valueStream() : Stream.empty();
        return Stream.concat(constant, listed).map(JsonNode::asText).toList();
    }

    /** Of each part of the schema that these terms follow, the words they use. */
    Set<String> usedIn(JsonNode terms) {
        Set<String> words = new TreeSet<>();
        OutputUnit told = rules.validate(terms, OutputFormat.LIST, context -> {
            context.getExecutionConfig().setAnnotationCollectionEnabled(true);
            context.getExecutionConfig().setAnnotationCollectionFilter(keyword -> true);
        });
        told.getDetails().forEach(part -> addUsed(part, terms, words));
        return words;
    }

    private void addUsed(OutputUnit part, JsonNode terms, Set<String> words) {
        String at = part.getSchemaLocation().substring(part.getSchemaLocation().indexOf('#'));
        JsonNode instance = terms.at(part.getInstanceLocation());
        Map<String, Object> followed = Objects.requireNonNullElse(part.getAnnotations(), Map.of());
        names(followed.get("properties")).forEach(name -> {
            words.add(property(at, name));
            addValues(at + "/properties/" + name, instance.path(name), words);
        });
        names(followed.get("additionalProperties"))
                .forEach(name -> addValues(at + "/additionalProperties", instance.path(name), words));
    }

    private static Stream<String> names(@Nullable Object annotation) {
        return annotation instanceof Collection<?> names ? names.stream().map(String::valueOf) : Stream.empty();
    }

    private void addValues(String at, JsonNode used, Set<String> words) {
        JsonNode node = schema.at(JsonPointer.compile(at.substring(1)));
        if (node.has("$ref")) {
            addValues(node.path("$ref").asText(), used, words);
        }
        values(node).stream().filter(used.asText()::equals).forEach(value -> words.add(value(at, value)));
        used.forEach(item -> addValues(at + "/items", item, words));
        for (String alternatives : ALTERNATIVES) {
            for (int i = 0; i < node.path(alternatives).size(); i++) {
                addValues(at + "/" + alternatives + "/" + i, used, words);
            }
        }
    }
}
