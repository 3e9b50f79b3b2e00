package io.makegood.test.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The names that may be used at one place of a mapping. A text that begins with {@code =} is an expression, {@code for}
 * repeats a block, {@code if} may leave it out.
 */
record Scope(Map<String, @Nullable Object> names) {

    Scope with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new HashMap<>(names);
        more.put(name, value);
        return new Scope(more);
    }

    /** Later names may use those before them. */
    Scope withAll(JsonNode expressions) {
        Scope scope = this;
        for (Entry<String, JsonNode> name : expressions.properties()) {
            scope = scope.with(name.getKey(), Feel.value(name.getValue().asText(), scope.names));
        }
        return scope;
    }

    void each(JsonNode blocks, BiConsumer<JsonNode, Scope> visitor) {
        if (blocks.isArray()) {
            blocks.forEach(block -> each(block, visitor));
        } else if (blocks.has("for")) {
            eachItem(blocks, visitor);
        } else if (!blocks.has("if")) {
            visitor.accept(blocks, this);
        } else if (Boolean.TRUE.equals(value(blocks.path("if")))) {
            each(blocks.path("do"), visitor);
        }
    }

    private void eachItem(JsonNode loop, BiConsumer<JsonNode, Scope> visitor) {
        List<?> items = (List<?>) value(loop.path("in"));
        for (int i = 0; items != null && i < items.size(); i++) {
            with(loop.path("for").asText(), items.get(i)).with("index", i + 1).each(loop.path("do"), visitor);
        }
    }

    /** Leaves out what has no value. */
    ObjectNode filled(JsonNode template) {
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        for (Entry<String, JsonNode> entry : template.properties()) {
            JsonNode value = entry.getValue().isObject() ? filled(entry.getValue()) : json(entry.getValue());
            if (!value.isNull()) {
                filled.set(entry.getKey(), value);
            }
        }
        return filled;
    }

    private JsonNode json(JsonNode template) {
        boolean expression = template.isTextual() && template.asText().startsWith("=");
        return expression ? Feel.json(value(template)) : template;
    }

    private @Nullable Object value(JsonNode expression) {
        return Feel.value(expression.asText().substring(1), names);
    }
}
