package io.makegood.compensation.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** The facts that a promise was made with, by name, as they were written; null is as good as none. */
public record Facts(Map<String, JsonNode> byName) {

    public Facts {
        byName = Map.copyOf(byName);
    }

    public static Facts read(JsonNode facts) {
        Map<String, JsonNode> byName = new HashMap<>();
        facts.fields().forEachRemaining(fact -> {
            if (!fact.getValue().isNull()) {
                byName.put(fact.getKey(), fact.getValue());
            }
        });
        return new Facts(byName);
    }
}
