package io.makegood.test.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;

/** A promise and what happened to it, as callers send them; the order, the sources and their ids are the test's. */
public record StoryPromise(JsonNode makePromise, List<JsonNode> events) {

    OffsetDateTime madeAt() {
        return OffsetDateTime.parse(makePromise.path("madeAt").asText());
    }
}
