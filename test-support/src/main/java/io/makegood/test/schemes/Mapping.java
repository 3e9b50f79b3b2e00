package io.makegood.test.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the cases of one scheme become promises and events. What it says is data, and may be another for single cases. */
final class Mapping {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String scheme;
    private final JsonNode mapping;
    private final MoneyFacts money;

    Mapping(String scheme, JsonNode mapping, MoneyFacts money) {
        this.scheme = scheme;
        this.mapping = mapping;
        this.money = money;
    }

    SchemeCase told(JsonNode published) {
        String id = published.path("id").asText();
        try {
            JsonNode story = merged(mapping, mapping.path("overrides").path(id));
            Scope scope = given(id, published.path("given")).withAll(story.path("let"));
            List<StoryPromise> promises = new ArrayList<>();
            scope.each(story.path("promises"), (block, inside) -> promises.add(promise((ObjectNode) block, inside)));
            return new SchemeCase(id, published, promises, expected(id, published.path("expect")));
        } catch (RuntimeException unmapped) {
            throw new IllegalStateException("case " + id, unmapped);
        }
    }

    private static JsonNode merged(JsonNode general, JsonNode special) {
        if (!general.isObject() || !special.isObject()) {
            return special.isMissingNode() ? general : special;
        }
        ObjectNode merged = ((ObjectNode) general).objectNode().setAll((ObjectNode) general);
        special.properties()
                .forEach(entry -> merged.set(entry.getKey(), merged(general.path(entry.getKey()), entry.getValue())));
        return merged;
    }

    private static Scope given(String id, JsonNode given) {
        return new Scope(Map.of("case", id, "given", JSON.convertValue(given, Object.class)));
    }

    private StoryPromise promise(ObjectNode block, Scope scope) {
        ObjectNode promise = JsonNodeFactory.instance.objectNode();
        promise.put("guarantee", scheme).put("customer", "ada").putObject("facts");
        promise.setAll(scope.filled(block.deepCopy().without("events")));
        money.complete((ObjectNode) promise.path("facts"));
        List<JsonNode> events = new ArrayList<>();
        scope.each(block.path("events"), (event, inside) -> events.add(event(event, inside)));
        return new StoryPromise(promise, events);
    }

    private static JsonNode event(JsonNode block, Scope scope) {
        ObjectNode told = scope.filled(block);
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.set("type", told.remove("type"));
        event.set("occurredAt", told.remove("at"));
        return event.setAll(told);
    }

    private Expected expected(String id, JsonNode published) {
        ObjectNode read = published.deepCopy();
        for (JsonNode special : mapping.path("expect")) {
            if (id.endsWith(special.path("case").asText())) {
                read.setAll((ObjectNode) special);
            }
        }
        String amount = read.path("amount").textValue();
        String dueAt = read.path("dueAt").textValue();
        return new Expected(
                Outcome.of(read.path("outcome").asText("money")),
                amount == null ? null : new BigDecimal(amount),
                read.path("currency").asText(),
                read.path("form").asText(),
                dueAt == null ? null : OffsetDateTime.parse(dueAt),
                read.path("words").textValue(),
                read.path("of").asText().equals("last occurrence"));
    }
}
