package io.makegood.promise.guarantee.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.json.StorableText;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Refuses terms that PostgreSQL cannot keep as they are, or that make messages too large. Even a draft is kept. */
final class KeepableTerms {

    private static final int MOST_BYTES = 200_000;
    private static final int MOST_DIGITS = 40;
    private static final int MOST_LEVELS = 20;

    private KeepableTerms() {}

    static void require(JsonNode terms) {
        if (!terms.isObject()) {
            throw refusal("/terms", "must be an object");
        }
        if (terms.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refusal("/terms", "must have at most %d bytes".formatted(MOST_BYTES));
        }
        requireEach("/terms", terms, 1);
    }

    private static void requireEach(String pointer, JsonNode json, int level) {
        if (level > MOST_LEVELS) {
            throw refusal("/terms", "must be at most %d levels deep".formatted(MOST_LEVELS));
        }
        if (json.isTextual() && !StorableText.isStorable(json.textValue())) {
            throw refusal(pointer, "must not hold a NUL character or half of a surrogate pair");
        }
        if (json.isNumber() && !isShort(json.decimalValue())) {
            throw refusal(pointer, "must be a number of at most %d digits".formatted(MOST_DIGITS));
        }
        json.properties()
                .forEach(field -> requireEach(pointerTo(field.getKey(), pointer), field.getValue(), level + 1));
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            requireEach(pointer + "/" + i, json.get(i), level + 1);
        }
    }

    private static String pointerTo(String field, String parent) {
        if (!StorableText.isStorable(field)) {
            throw refusal(parent, "must not have a field with a NUL character or half of a surrogate pair in its name");
        }
        return parent + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** Looks at the scale, too: a short text such as 1e200000 can stand for a number that nobody can write out. */
    private static boolean isShort(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && number.scale() <= MOST_DIGITS && number.scale() >= -MOST_DIGITS;
    }

    /** Does not repeat the value, which can be long, or not even be text. */
    private static Invalid refusal(String pointer, String rule) {
        String detail = "%s %s".formatted(pointer, rule);
        return new Invalid("invalid-field", detail, List.of(new Violation(pointer, detail)));
    }
}
