package io.makegood.promise.template;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A scheme that the world publishes, ready to be copied: what it is, where it comes from, the terms of each of its
 * versions, and published cases.
 */
public record Template(String id, JsonNode body, JsonNode examples) {

    public String title() {
        return body.path("title").asText();
    }

    public String about() {
        return body.path("about").asText();
    }

    public String jurisdiction() {
        return body.path("jurisdiction").asText();
    }

    public String source() {
        return body.path("source").asText();
    }

    public JsonNode versions() {
        return body.path("versions");
    }
}
