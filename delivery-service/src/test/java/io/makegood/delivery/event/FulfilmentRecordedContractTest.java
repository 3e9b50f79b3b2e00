package io.makegood.delivery.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.makegood.kernel.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class FulfilmentRecordedContractTest {

    private static final String CONTRACT = "/contracts/fulfilment-recorded/";
    private static final ObjectMapper JSON = Json.mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {"example", "example-delayed", "example-withdrawn", "example-corrected", "example-appointment"})
    void what_we_write_is_as_agreed(String example) throws IOException {
        JsonNode agreed = read(example + ".json").path("data");

        FulfilmentRecorded recorded = JSON.treeToValue(agreed, FulfilmentRecorded.class);

        assertThat(JSON.readTree(JSON.writeValueAsString(recorded))).isEqualTo(agreed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example", "example-delayed", "example-withdrawn", "example-corrected", "example-appointment"})
    void the_examples_keep_the_schema(String example) throws IOException {
        assertKeepsSchema(read(example + ".json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "values"})
    void a_message_of_before_a_field_was_there_keeps_the_schema(String field) throws IOException {
        ObjectNode message = (ObjectNode) read("example.json");
        ((ObjectNode) message.path("data")).remove(field);

        assertKeepsSchema(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Pieces\": 3}",
                "{\"pieces\": null}",
                "{\"pieces\": [3]}",
                "{\"pieces\": {}}",
                "{\"pieces\": 1000000000000000}",
                "[]",
                "null"
            })
    void what_is_refused_to_a_source_does_not_keep_the_schema_either(String values) throws IOException {
        ObjectNode message = (ObjectNode) read("example.json");
        ((ObjectNode) message.path("data")).set("values", JSON.readTree(values));

        assertThat(violations(message)).isNotEmpty();
    }

    public static void assertKeepsSchema(JsonNode message) throws IOException {
        assertThat(violations(message)).isEmpty();
    }

    private static Set<ValidationMessage> violations(JsonNode message) throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(read("schema.json"))
                .validate(message);
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream json = FulfilmentRecordedContractTest.class.getResourceAsStream(CONTRACT + file)) {
            return JSON.readTree(Objects.requireNonNull(json));
        }
    }
}
