package io.makegood.test.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A scheme that the world publishes: a template with a version of the terms for each of its own, and worked cases. */
public record Scheme(String id, String title, JsonNode template, List<SchemeCase> cases) {

    @Override
    public String toString() {
        return id;
    }
}
