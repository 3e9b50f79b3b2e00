package io.makegood.delivery.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.makegood.kernel.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class FulfilmentRecordedContractTest {

    private static final String CONTRACT = "/contracts/fulfilment-recorded/";
    private static final ObjectMapper JSON = Json.mapper();

    @ParameterizedTest
    @ValueSource(strings = {"example", "example-delayed", "example-withdrawn", "example-corrected"})
    void what_we_write_is_as_agreed(String example) throws IOException {
        JsonNode agreed = read(example + ".json").path("data");

        FulfilmentRecorded recorded = JSON.treeToValue(agreed, FulfilmentRecorded.class);

        assertThat(JSON.readTree(JSON.writeValueAsString(recorded))).isEqualTo(agreed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example", "example-delayed", "example-withdrawn", "example-corrected"})
    void the_examples_keep_the_schema(String example) throws IOException {
        assertKeepsSchema(read(example + ".json"));
    }

    public static void assertKeepsSchema(JsonNode message) throws IOException {
        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(read("schema.json"))
                        .validate(message))
                .isEmpty();
    }

    private static JsonNode read(String file) throws IOException {
        try (InputStream json = FulfilmentRecordedContractTest.class.getResourceAsStream(CONTRACT + file)) {
            return JSON.readTree(Objects.requireNonNull(json));
        }
    }
}
