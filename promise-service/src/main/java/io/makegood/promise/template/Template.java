package io.makegood.promise.template;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A scheme that the world publishes, ready to be copied: what it is, where it comes from, and the terms of each of its
 * versions.
 */
public record Template(String id, JsonNode body) {

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
