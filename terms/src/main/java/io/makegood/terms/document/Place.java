package io.makegood.terms.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One place in a JSON document: what stands there, its pointer, and the list that takes what is wrong with it. */
public final class Place {

    private static final int LONGEST_SHOWN = 80;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_ITEMS = 1_000;
    private static final Map<String, String> BOOLEANS = Map.of("true", "on", "false", "off");

    private final JsonNode json;
    private final String pointer;
    private final Findings findings;

    public Place(JsonNode json, String pointer, Findings findings) {
        this.json = json;
        this.pointer = pointer;
        this.findings = findings;
    }

    public String pointer() {
        return pointer;
    }

    public JsonNode json() {
        return json;
    }

    public boolean has(String field) {
        return json.hasNonNull(field);
    }

    public boolean isPresent() {
        return !json.isMissingNode();
    }

    public boolean isList() {
        return json.isArray();
    }

    public boolean isObject() {
        return json.isObject();
    }

    /** A number or a text, not an object or a list. */
    public boolean isScalar() {
        return json.isTextual() || json.isNumber();
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
                at(field).find("is not a known field", meant(field, known, "known here: " + String.join(", ", fields)));
            }
        });
        return this;
    }

    /** Some readers of YAML take on and off for true and false. */
    private static String meant(String field, Set<String> known, String all) {
        String word = BOOLEANS.getOrDefault(field, "");
        return known.contains(word)
                ? "write \"%s\" in quotes: without them some readers of YAML take it for %s".formatted(word, field)
                : Spelling.suggestion(field, known, all);
    }

    public List<Place> items() {
        if (!json.isArray()) {
            find("is %s, but must be a list".formatted(shown()), "write [ … ]");
        }
        if (json.size() > MOST_ITEMS) {
            find("has %d entries, more than %d".formatted(json.size(), MOST_ITEMS), "write fewer of them");
        }
        return IntStream.range(0, json.isArray() ? Math.min(json.size(), MOST_ITEMS) : 0)
                .mapToObj(index -> new Place(json.get(index), pointer + "/" + index, findings))
                .toList();
    }

    public List<Place> itemsIfAny() {
        return json.isMissingNode() ? List.of() : items();
    }

    /** The items of a list, or what stands here alone. */
    public List<Place> oneOrMoreIfAny() {
        return json.isArray() || json.isMissingNode() ? itemsIfAny() : List.of(this);
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

    /** What something is called by others. */
    public String name() {
        String name = text();
        if (name.length() > LONGEST_NAME) {
            find("has %d characters, more than %d".formatted(name.length(), LONGEST_NAME), "choose a shorter name");
            return name.substring(0, LONGEST_NAME);
        }
        return name;
    }

    /** The text of a formula, which may be written as a number. */
    public String formula() {
        return json.isNumber() ? PlainDecimal.written(json) : text();
    }

    public int wholeNumber() {
        if (!json.canConvertToInt() || !json.isIntegralNumber()) {
            find("is %s, but must be a whole number".formatted(shown()), "write a number such as 1");
        }
        return json.asInt();
    }

    /** A number, or a number in quotes. */
    public BigDecimal decimal() {
        try {
            return PlainDecimal.of(json);
        } catch (NumberFormatException none) {
            find(
                    "is %s, but must be a decimal number of %s".formatted(shown(), PlainDecimal.LIMIT),
                    "such as 10 or \"2.50\"");
            return BigDecimal.ONE;
        }
    }

    public boolean flag(boolean otherwise) {
        if (json.isMissingNode()) {
            return otherwise;
        }
        if (!json.isBoolean()) {
            find("is %s, but must be true or false".formatted(shown()), "write true or false");
        }
        return json.asBoolean();
    }

    /** What the text means; a finding and {@code otherwise} if it means nothing. */
    public <T> T value(Function<String, T> meaning, T otherwise, String what, String suggestion) {
        if (!json.isTextual() || json.textValue().isBlank()) {
            find("is %s, but must be %s".formatted(shown(), what), suggestion);
            return otherwise;
        }
        if (!Bounds.isStorable(json.textValue())) {
            find("holds a NUL character or half of a surrogate pair", "write a text without it");
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

    /** What a word stands for; a finding that lists the words, and {@code otherwise}, when it is none of them. */
    public <T> T oneOf(Map<String, T> choices, T otherwise) {
        T chosen = json.isTextual() ? choices.get(json.textValue()) : null;
        if (chosen == null) {
            String words = String.join(", ", choices.keySet().stream().sorted().toList());
            find("is %s, but must be one of %s".formatted(shown(), words), "choose one of them");
            return otherwise;
        }
        return chosen;
    }

    public void find(String sentence, String suggestion) {
        findings.add(pointer, sentence, suggestion);
    }

    /** What stands here, in few letters. */
    public String shown() {
        if (json.isMissingNode()) {
            return "missing";
        }
        String text = json.toString();
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
