package io.makegood.terms.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A checked part of an expression: its type and meaning. What refers to no name is worked out once and for all. */
record Term(Type type, boolean isConstant, Meaning meaning) {

    /** What a part is worth, given the values of names; null if one it needs is absent. */
    interface Meaning {
        @Nullable Object in(Map<String, ?> values);
    }

    static Term constant(Type type, @Nullable Object value) {
        return new Term(type, true, values -> value);
    }

    static Term named(Type type, String name) {
        return new Term(type, false, values -> Given.read(name, type, values.get(name)));
    }

    static Term of(Type type, boolean constant, Meaning meaning) {
        return constant ? constant(type, meaning.in(Map.of())) : new Term(type, false, meaning);
    }

    /** Null in, null out. */
    static Term of(Type type, Term left, Term right, BinaryOperator<Object> rule) {
        return of(type, left.isConstant && right.isConstant, values -> {
            Object a = left.in(values);
            Object b = right.in(values);
            return a == null || b == null ? null : rule.apply(a, b);
        });
    }

    /** Null in, null out. */
    static Term of(Type type, List<Term> parts, Function<List<Object>, Object> rule) {
        return of(type, parts.stream().allMatch(Term::isConstant), values -> {
            List<Object> known = known(parts, values);
            return known.size() < parts.size() ? null : rule.apply(known);
        });
    }

    @Nullable Object in(Map<String, ?> values) {
        return meaning.in(values);
    }

    private static List<Object> known(List<Term> parts, Map<String, ?> values) {
        List<Object> known = new ArrayList<>(parts.size());
        for (Term part : parts) {
            Object value = part.in(values);
            if (value != null) {
                known.add(value);
            }
        }
        return known;
    }
}
