package io.makegood.terms.fact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts that terms declare, in the order they were written. */
public final class Facts {

    private final Map<String, Fact> byName;
    private final Map<String, Object> otherwise = new HashMap<>();

    public Facts(Collection<Fact> declared) {
        byName = new LinkedHashMap<>();
        declared.forEach(fact -> byName.put(fact.name(), fact));
        declared.forEach(fact -> {
            if (fact.otherwise() != null) {
                otherwise.put(fact.name(), fact.otherwise());
            }
        });
    }

    public Collection<Fact> all() {
        return byName.values();
    }

    public Optional<Fact> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Fact> brought() {
        return all().stream().filter(fact -> !fact.isLearned()).toList();
    }

    public List<Fact> learned() {
        return all().stream().filter(Fact::isLearned).toList();
    }

    /** The defaults of those that have one. */
    public Map<String, Object> defaults() {
        return otherwise;
    }

    /** What a promise brought, in their types, with the defaults of what it did not; undeclared names are passed over. */
    public Map<String, Object> typed(Map<String, JsonNode> brought) {
        Map<String, Object> known = new HashMap<>(otherwise);
        brought.forEach((name, json) -> find(name).ifPresent(fact -> known.put(name, fact.read(plain(fact, json)))));
        return known;
    }

    /** Money comes with its currency, which is that of the terms. */
    private static JsonNode plain(Fact fact, JsonNode json) {
        return fact.type() == FactType.MONEY && json.isObject() ? json.path("amount") : json;
    }
}
