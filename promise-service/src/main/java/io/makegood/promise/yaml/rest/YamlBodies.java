package io.makegood.promise.yaml.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.refusal.UnreadableJson;
import io.makegood.promise.yaml.Yaml;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Bodies in YAML: what they say is read as the same JSON would be. */
@Provider
@Consumes("application/yaml")
public class YamlBodies implements MessageBodyReader<Object> {

    private final ObjectMapper json;

    YamlBodies(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        JsonNode document = document(body);
        try {
            return json.treeToValue(document, json.constructType(generic));
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.refusal(unreadable);
        }
    }

    private static JsonNode document(InputStream body) {
        try {
            return Yaml.read(body);
        } catch (JsonProcessingException unreadable) {
            throw refusal(ruleOf(unreadable.getOriginalMessage()) + lineOf(unreadable.getLocation()));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refusal(ruleOf(unreadable.getMessage()));
        }
    }

    private static String lineOf(@Nullable JsonLocation location) {
        return location == null ? "" : ", at line " + location.getLineNr();
    }

    /** The caller knows YAML, and nothing of our classes. */
    private static String ruleOf(@Nullable String message) {
        String sentence = String.valueOf(message).lines().findFirst().orElse("unreadable");
        return sentence.replaceAll(", got this instead: <.*", "");
    }

    private static Malformed refusal(String reason) {
        return new Malformed("malformed-yaml", "the body is not the YAML expected: " + reason);
    }
}
