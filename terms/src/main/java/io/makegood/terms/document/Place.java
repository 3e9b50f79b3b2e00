package io.makegood.terms.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One place in a JSON document: what stands there, its pointer, and the list that takes what is wrong with it. */
public final class Place {

    private final JsonNode json;
    private final String pointer;
    private final Findings findings;

    public Place(JsonNode json, String pointer, Findings findings) {
        this.json = json;
        this.pointer = pointer;
        this.findings = findings;
    }

    public boolean has(String field) {
        return json.hasNonNull(field);
    }

    public boolean isObject() {
        return json.isObject();
    }

    public boolean isList() {
        return json.isArray();
    }

    /** Whether something has been found wrong here or below, so that no more should be concluded from it. */
    public boolean isFlawed() {
        return findings.all().stream().map(Finding::pointer).anyMatch(this::holds);
    }

    private boolean holds(String found) {
        return found.equals(pointer) || found.startsWith(pointer + "/");
    }

    public Place at(String field) {
        JsonNode there = json.path(field);
        String escaped = field.replace("~", "~0").replace("/", "~1");
        return new Place(there.isNull() ? MissingNode.getInstance() : there, pointer + "/" + escaped, findings);
    }

    /** An object with no fields but these. */
    public Place knowing(String... fields) {
        if (!json.isObject()) {
            find("is %s, but must be an object".formatted(shown()), "give " + String.join(", ", fields));
        }
        Set<String> known = Set.of(fields);
        json.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                at(field).find("is not a known field", "known here: " + String.join(", ", fields));
            }
        });
        return this;
    }

    public List<Place> items() {
        if (!json.isArray()) {
            find("is %s, but must be a list".formatted(shown()), "write [ … ]");
        }
        return IntStream.range(0, json.isArray() ? json.size() : 0)
                .mapToObj(index -> new Place(json.get(index), pointer + "/" + index, findings))
                .toList();
    }

    public List<Place> itemsIfAny() {
        return json.isMissingNode() ? List.of() : items();
    }

    /** The items of a list, or what stands here alone. */
    public List<Place> oneOrMoreIfAny() {
        return isList() || json.isMissingNode() ? itemsIfAny() : List.of(this);
    }

    public Map<String, Place> entriesIfAny() {
        if (!json.isObject() && !json.isMissingNode()) {
            find("is %s, but must be an object".formatted(shown()), "write { … }");
        }
        Map<String, Place> entries = new LinkedHashMap<>();
        json.fieldNames().forEachRemaining(field -> entries.put(field, at(field)));
        return entries;
    }

    public String text() {
        return value(Function.identity(), "", "a text", "write a text that is not empty");
    }

    public int wholeNumber() {
        if (!json.canConvertToInt() || !json.isIntegralNumber()) {
            find("is %s, but must be a whole number".formatted(shown()), "write a number such as 1");
        }
        return json.asInt();
    }

    /** What the text means; a finding and {@code otherwise} if it means nothing. */
    public <T> T value(Function<String, T> meaning, T otherwise, String what, String suggestion) {
        if (!json.isTextual() || json.textValue().isBlank()) {
            find("is %s, but must be %s".formatted(shown(), what), suggestion);
            return otherwise;
        }
        try {
            return meaning.apply(json.textValue());
        } catch (RuntimeException meaningless) {
            find("is %s, but must be %s".formatted(shown(), what), suggestion);
            return otherwise;
        }
    }

    public <T> @Nullable T valueIfAny(Function<String, T> meaning, T otherwise, String what, String suggestion) {
        return json.isMissingNode() ? null : value(meaning, otherwise, what, suggestion);
    }

    public void find(String sentence, String suggestion) {
        findings.add(pointer, sentence, suggestion);
    }

    private String shown() {
        return json.isMissingNode() ? "missing" : json.toString();
    }
}
