package io.makegood.test.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.feel.api.EvaluationFailure;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValNumber;
import org.jspecify.annotations.Nullable;
import scala.Function1;
import scala.Option;

/** Expressions, evaluated exactly: numbers stay decimals, and what the engine would shrug off as null is an error. */
final class Feel {

    /** What a case does not give is null, and no error. */
    private static final String NOT_GIVEN = "NO_CONTEXT_ENTRY_FOUND";

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);
    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava()
            .withCustomValueMapper(new ExactNumbers())
            .build();

    private Feel() {}

    static @Nullable Object value(String expression, Map<String, @Nullable Object> names) {
        EvaluationResult result = ENGINE.evaluateExpression(expression, names);
        if (result.isFailure()) {
            throw new IllegalArgumentException(result.failure().message());
        }
        for (EvaluationFailure shrugged : result.getSuppressedFailures()) {
            if (!shrugged.failureType().toString().equals(NOT_GIVEN)) {
                throw new IllegalArgumentException(expression + ": " + shrugged.failureMessage());
            }
        }
        return result.result();
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

    private static final class ExactNumbers extends JavaValueMapper {

        @Override
        public Option<Object> unpackVal(Val value, Function1<Val, Object> inner) {
            return value instanceof ValNumber number
                    ? Option.apply(number.value().bigDecimal())
                    : super.unpackVal(value, inner);
        }
    }
}
