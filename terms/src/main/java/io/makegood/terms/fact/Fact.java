package io.makegood.terms.fact;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.About;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What terms need to know of a promise: brought by it, or learned from events later.
 *
 * @param words that it may be; empty when any
 * @param otherwise its value when nobody says; null when it has none
 */
public record Fact(
        String name,
        About about,
        FactType type,
        List<String> words,
        boolean optional,
        @Nullable Object otherwise,
        @Nullable Learned learned) {

    /** From the latest event of a type: one of its values, or that it happened at all when {@code value} is null. */
    public record Learned(String event, @Nullable String value) {}

    public Fact {
        words = List.copyOf(words);
    }

    /** Whether a promise cannot be made without it. */
    public boolean isRequired() {
        return learned == null && otherwise == null && !optional;
    }

    public boolean isLearned() {
        return learned != null;
    }

    /** Throws when the JSON is no such fact. */
    public Object read(JsonNode json) {
        Object value = type.read(json);
        if (!words.isEmpty() && !words.contains(value)) {
            throw new IllegalArgumentException("none of " + words);
        }
        return value;
    }

    /** The rule that JSON breaks which is no such fact. */
    public String rule(JsonNode json) {
        return words.isEmpty() ? type.rule(json) : "must be " + form();
    }

    /** How it is to be written, for people. */
    public String form() {
        return words.isEmpty() ? type.form() : "one of " + String.join(", ", words);
    }
}
