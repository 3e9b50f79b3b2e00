package io.makegood.test.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Expressions of the mappings, evaluated exactly, and their values as JSON. */
final class Feel {

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final BiFunction<String, Map<String, @Nullable Object>, @Nullable Object> ENGINE = new Engine();

    private Feel() {}

    static @Nullable Object value(String expression, Map<String, @Nullable Object> names) {
        return ENGINE.apply(expression, names);
    }

    static JsonNode json(@Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof BigDecimal number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof ZonedDateTime moment) {
            return NODES.textNode(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
        }
        return NODES.textNode(value.toString());
    }
}
