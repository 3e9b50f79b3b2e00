package io.makegood.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.makegood.kernel.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The examples that the services agreed on. */
public final class Contracts {

    public static final ObjectMapper JSON = Json.mapper();

    private Contracts() {}

    /** @param path such as {@code promise-made/example.json} */
    public static JsonNode example(String path) {
        try (InputStream file = Contracts.class.getResourceAsStream("/contracts/" + path)) {
            return JSON.readTree(Objects.requireNonNull(file, path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As it would stand in a message. */
    public static JsonNode written(Object data) {
        try {
            return JSON.readTree(JSON.writeValueAsString(data));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Without what is only another way to say the rest: sentences, which may be put better any day. */
    public static JsonNode withoutWording(JsonNode message) {
        JsonNode bare = message.deepCopy();
        bare.findParents("finding").forEach(step -> ((ObjectNode) step).remove("finding"));
        bare.findParents("explanation").forEach(data -> ((ObjectNode) data).remove("explanation"));
        return bare;
    }

    /** @param name of the message whose schema it must satisfy */
    public static void assertValid(JsonNode message, String name) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(example(name + "/schema.json"));
        assertThat(schema.validate(message)).isEmpty();
    }

    public static <T> T data(String path, Class<T> type) {
        return Json.tolerant(JSON).convertValue(example(path).path("data"), type);
    }
}
