package io.makegood.promise.promise;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.Terms;
import io.makegood.terms.fact.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The moment that decides which version of a guarantee applies: when it is promised, or a fact that terms name. */
final class EffectiveMoment {

    private EffectiveMoment() {}

    static Instant of(Terms terms, @Nullable Map<String, JsonNode> facts, Instant madeAt) {
        String name = terms.effectiveBy();
        JsonNode json = name == null || facts == null ? null : facts.get(name);
        if (json == null) {
            return madeAt;
        }
        return terms.facts()
                .find(String.valueOf(name))
                .map(fact -> moment(fact, json, terms, madeAt))
                .orElse(madeAt);
    }

    private static Instant moment(Fact fact, JsonNode json, Terms terms, Instant otherwise) {
        try {
            Object value = fact.read(json);
            if (value instanceof LocalDate day) {
                return day.atStartOfDay(terms.zone()).toInstant();
            }
            return value instanceof ZonedDateTime at ? at.toInstant() : otherwise;
        } catch (RuntimeException refusedLater) {
            return otherwise;
        }
    }
}
