package io.makegood.promise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** What the services agreed on, as it lies in the contracts folder. */
public final class Contracts {

    public static final ObjectMapper JSON = Json.mapper();

    private Contracts() {}

    public static JsonNode read(String path) {
        try (InputStream file = Contracts.class.getResourceAsStream("/contracts/" + path)) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the promise of the story brought. */
    public static Map<String, JsonNode> facts() {
        Map<String, JsonNode> facts = new TreeMap<>();
        read("promise-made/example.json")
                .at("/data/facts")
                .fields()
                .forEachRemaining(fact -> facts.put(fact.getKey(), fact.getValue()));
        return facts;
    }

    /** The terms of the next-morning guarantee, to be changed at will. */
    public static ObjectNode nextMorning() {
        return (ObjectNode) read("guarantee-published/example.json").at("/data/terms");
    }
}
