package io.makegood.promise.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.FactType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event says beside its type, by name. What cannot be read says nothing. */
public record EventValues(JsonNode json) {

    public static final EventValues NONE = new EventValues(JsonNodeFactory.instance.objectNode());

    /** Of what a message brings; what is no object has no names. */
    public static EventValues of(@Nullable JsonNode json) {
        return json != null && json.isObject() ? new EventValues(json) : NONE;
    }

    public Optional<Object> find(Fact fact, String name) {
        try {
            return json.hasNonNull(name) ? Optional.of(fact.read(json.get(name))) : Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    public Optional<Instant> time(String name) {
        try {
            return json.hasNonNull(name)
                    ? Optional.of(OffsetDateTime.parse(json.get(name).asText()).toInstant())
                    : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    public Optional<String> text(String name) {
        return json.hasNonNull(name) ? Optional.of(json.get(name).asText()) : Optional.empty();
    }

    public boolean has(String name) {
        return json.hasNonNull(name);
    }

    public Optional<BigDecimal> number(String name) {
        try {
            return json.hasNonNull(name)
                    ? Optional.of((BigDecimal) FactType.NUMBER.read(json.get(name)))
                    : Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
