package io.makegood.quickstart.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a service answered. */
public record Answer(int status, String etag, JsonNode body) {

    public boolean isFound() {
        return status != 404;
    }

    /** The same request may be answered otherwise in a moment. */
    boolean isPassing() {
        return status >= 500 || body.path("code").asText().equals("idempotency-key-in-flight");
    }

    public Answer orRefuse() {
        if (status >= 300) {
            throw new IllegalStateException("refused with " + status + ": " + body);
        }
        return this;
    }

    public <T> T as(Class<T> type) {
        return read(orRefuse().body, type);
    }

    /** The entries of a page. */
    public <T> List<T> page(Class<T> type) {
        return StreamSupport.stream(orRefuse().body.path("data").spliterator(), false)
                .map(entry -> read(entry, type))
                .toList();
    }

    private static <T> T read(JsonNode json, Class<T> type) {
        try {
            return Json.MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no " + type.getSimpleName() + ": " + json, e);
        }
    }
}
