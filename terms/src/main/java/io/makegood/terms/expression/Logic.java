package io.makegood.terms.expression;

import static io.makegood.terms.expression.Type.BOOLEAN;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions: what is false with anything is false, what is true with either is true, else null makes null. */
final class Logic {

    private Logic() {}

    static Term and(Term left, Term right) {
        return decided("and", left, right, false);
    }

    static Term or(Term left, Term right) {
        return decided("or", left, right, true);
    }

    static Term not(Term term) {
        refuseUnlessBoolean("not", term);
        return Term.of(BOOLEAN, List.of(term), part -> !(Boolean) part.get(0));
    }

    /** A condition that is null chooses neither: the answer is null. */
    static Term choice(Term condition, Term then, Term otherwise) {
        refuseUnlessBoolean("if", condition);
        Type type = then.type()
                .or(otherwise.type())
                .orElseThrow(() -> new ExpressionRefused(
                        "chooses a %s or a %s".formatted(then.type(), otherwise.type()),
                        "give both branches of 'if' one type"));
        boolean constant = condition.isConstant() && then.isConstant() && otherwise.isConstant();
        return Term.of(type, constant, values -> chosen(condition.in(values), then, otherwise, values));
    }

    private static @Nullable Object chosen(
            @Nullable Object condition, Term then, Term otherwise, Map<String, ?> values) {
        if (condition == null) {
            return null;
        }
        return (Boolean) condition ? then.in(values) : otherwise.in(values);
    }

    private static Term decided(String word, Term left, Term right, Boolean decisive) {
        refuseUnlessBoolean(word, left);
        refuseUnlessBoolean(word, right);
        return Term.of(BOOLEAN, left.isConstant() && right.isConstant(), values -> {
            Object a = left.in(values);
            if (decisive.equals(a)) {
                return a;
            }
            Object b = right.in(values);
            return a == null && !decisive.equals(b) ? null : b;
        });
    }

    private static void refuseUnlessBoolean(String word, Term term) {
        if (term.type() != BOOLEAN) {
            throw new ExpressionRefused(
                    "uses a %s as a condition of '%s'".formatted(term.type(), word),
                    "compare it, so that it is true or false");
        }
    }
}
