package io.makegood.terms.pay;

import io.makegood.terms.Sheet;
import io.makegood.terms.expression.Expression;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number: as such, or what an expression comes to. */
public record Value(Expression expression, @Nullable BigDecimal constant) {

    public static Value of(Expression expression) {
        BigDecimal constant = expression.isConstant() ? number(expression.evaluate(java.util.Map.of())) : null;
        return new Value(expression, constant);
    }

    public @Nullable BigDecimal in(Sheet sheet) {
        return constant != null ? constant : number(sheet.value(expression));
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof BigDecimal number ? number : null;
    }
}
