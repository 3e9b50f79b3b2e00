package io.makegood.test.schemes;

import java.util.Map;
import java.util.function.BiFunction;
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

/** Evaluates exactly: numbers stay decimals, and what the engine would shrug off as null is an error. */
final class Engine implements BiFunction<String, Map<String, @Nullable Object>, @Nullable Object> {

    /** What a case does not give is null, and no error. */
    private static final String NOT_GIVEN = "NO_CONTEXT_ENTRY_FOUND";

    private final FeelEngineApi engine = FeelEngineBuilder.forJava()
            .withCustomValueMapper(new ExactNumbers())
            .build();

    @Override
    public @Nullable Object apply(String expression, Map<String, @Nullable Object> names) {
        EvaluationResult result = engine.evaluateExpression(expression, names);
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

    private static final class ExactNumbers extends JavaValueMapper {

        @Override
        public Option<Object> unpackVal(Val value, Function1<Val, Object> inner) {
            return value instanceof ValNumber number
                    ? Option.apply(number.value().bigDecimal())
                    : super.unpackVal(value, inner);
        }
    }
}
