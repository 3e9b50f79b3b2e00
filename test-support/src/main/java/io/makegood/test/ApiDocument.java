package io.makegood.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The OpenAPI document of the service under test: whether it is complete, and its examples, for tests to execute. */
public final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** One operation; its examples are request bodies as text. */
    public record Operation(String method, String path, String id, JsonNode document) {

        public List<String> requestExamples() {
            List<String> examples = new ArrayList<>();
            for (JsonNode media : document.at("/requestBody/content")) {
                media.path("examples").forEach(example -> examples.add(text(example.path("value"))));
                if (media.has("example")) {
                    examples.add(text(media.get("example")));
                }
            }
            return examples;
        }

        private static String text(JsonNode example) {
            return example.isTextual() ? example.asText() : example.toString();
        }

        @Override
        public String toString() {
            return id + " (" + method + " " + path + ")";
        }
    }

    private final List<Operation> operations;

    private ApiDocument(List<Operation> operations) {
        this.operations = operations;
    }

    public static ApiDocument read() {
        String document = RestAssured.get("/q/openapi?format=json").asString();
        List<Operation> operations = new ArrayList<>();
        for (Entry<String, JsonNode> path : parse(document).path("paths").properties()) {
            for (Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    String id = operation.getValue().path("operationId").asText();
                    operations.add(new Operation(operation.getKey(), path.getKey(), id, operation.getValue()));
                }
            }
        }
        return new ApiDocument(operations);
    }

    private static JsonNode parse(String document) {
        try {
            return new ObjectMapper().readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation " + id + " among " + operations));
    }

    /** Every operation has an id of its own, says what it does, what it answers, how it refuses, and shows a body. */
    public void assertComplete() {
        assertThat(operations).extracting(Operation::id).doesNotHaveDuplicates();
        assertThat(operations).allSatisfy(ApiDocument::assertComplete);
    }

    private static void assertComplete(Operation operation) {
        JsonNode document = operation.document();
        assertThat(operation.id()).isNotBlank();
        assertThat(document.path("summary").asText()).isNotBlank();
        assertThat(problems(document)).contains("400", "401", "403");
        if (document.has("requestBody")) {
            assertThat(operation.requestExamples()).isNotEmpty();
            assertThat(problems(document)).contains("413");
        }
        assertThat(answers(document)).allSatisfy(ApiDocument::assertShape);
    }

    private static List<String> problems(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(response -> response.getValue().at("/content").has("application/problem+json"))
                .map(Entry::getKey)
                .toList();
    }

    private static List<JsonNode> answers(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .filter(response ->
                        response.getKey().startsWith("2") && !response.getKey().equals("204"))
                .map(Entry::getValue)
                .toList();
    }

    private static void assertShape(JsonNode answer) {
        assertThat(StreamSupport.stream(answer.path("content").spliterator(), false)
                        .map(media -> media.path("schema")))
                .isNotEmpty()
                .noneMatch(JsonNode::isEmpty);
    }
}
