package io.makegood.terms.expression;

import static io.makegood.terms.expression.Type.BOOLEAN;
import static io.makegood.terms.expression.Type.NOTHING;

import java.time.Period;
import java.time.chrono.ChronoZonedDateTime;
import java.util.Comparator;
import java.util.function.IntPredicate;

/**
 * How two values of one type stand to each other. Date-times are compared as instants, whatever their zones. With an
 * absent value the answer is null; only {@code = null} asks whether it is absent.
 */
enum Comparison {
    EQUAL("=", order -> order == 0),
    LESS("<", order -> order < 0),
    AT_MOST("<=", order -> order <= 0),
    MORE(">", order -> order > 0),
    AT_LEAST(">=", order -> order >= 0);

    private final String sign;
    private final IntPredicate holds;

    Comparison(String sign, IntPredicate holds) {
        this.sign = sign;
        this.holds = holds;
    }

    Term of(Term left, Term right) {
        if (this == EQUAL && (left.type() == NOTHING || right.type() == NOTHING)) {
            return absence(left.type() == NOTHING ? right : left);
        }
        refuseUnlessComparable(left.type(), right.type());
        Comparator<Object> order = order(left.type());
        return Term.of(BOOLEAN, left, right, (a, b) -> holds.test(order.compare(a, b)));
    }

    @SuppressWarnings("unchecked") // the values of every type but PERIOD are Comparable
    static Comparator<Object> order(Type type) {
        return switch (type) {
            case DATE_TIME ->
                (a, b) -> ChronoZonedDateTime.timeLineOrder()
                        .compare((ChronoZonedDateTime<?>) a, (ChronoZonedDateTime<?>) b);
            case PERIOD -> Comparator.comparingLong(period -> ((Period) period).toTotalMonths());
            default -> (a, b) -> ((Comparable<Object>) a).compareTo(b);
        };
    }

    private static Term absence(Term term) {
        return Term.of(BOOLEAN, term.isConstant(), values -> term.in(values) == null);
    }

    private void refuseUnlessComparable(Type left, Type right) {
        boolean possible = left.hasOrder() || left == BOOLEAN && this == EQUAL;
        if (left != right || !possible) {
            throw new ExpressionRefused(
                    "compares a %s and a %s with '%s'".formatted(left, right, sign),
                    left == right ? "compare single values that have an order" : "compare two values of one type");
        }
    }
}
