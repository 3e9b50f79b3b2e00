package io.makegood.terms.wording;

import io.makegood.terms.expression.Expression;
import io.makegood.terms.expression.ExpressionFailed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Whether a formula doubles when some of its names do: half a price is money, as the price is. */
final class Growing {

    private static final int DECIMALS = 12;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal STEP = BigDecimal.valueOf(7);

    private Growing() {}

    /** No when there are names in it that are no numbers. */
    static boolean with(Expression formula, Set<String> names) {
        BigDecimal once = value(formula, names, BigDecimal.ONE);
        BigDecimal twice = value(formula, names, TWO);
        return once.signum() != 0 && rounded(once.multiply(TWO)).compareTo(rounded(twice)) == 0;
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal value(Expression formula, Set<String> growing, BigDecimal factor) {
        Map<String, BigDecimal> values = new HashMap<>();
        BigDecimal some = STEP;
        for (String name : formula.names()) {
            some = some.add(STEP);
            values.put(name, growing.contains(name) ? some.multiply(factor) : some);
        }
        try {
            return formula.evaluate(values) instanceof BigDecimal value ? value : BigDecimal.ZERO;
        } catch (ExpressionFailed | ClassCastException none) {
            return BigDecimal.ZERO;
        }
    }
}
