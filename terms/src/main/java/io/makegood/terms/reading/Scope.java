package io.makegood.terms.reading;

import io.makegood.terms.Measure;
import io.makegood.terms.document.Place;
import io.makegood.terms.expression.Expression;
import io.makegood.terms.expression.ExpressionRefused;
import io.makegood.terms.expression.Type;
import io.makegood.terms.fact.Fact;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which names may be used at some place in terms, and what they are. */
final class Scope {

    static final int MOST_FORMULAS = 1_000;
    static final int MOST_LETTERS = 40_000;
    static final int MOST_REFUSALS = 20;

    private final Map<String, Type> forExpressions = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private int formulas;
    private int letters;
    private int refusals;

    /** Facts alone, for what is decided before anything is measured. */
    static Scope of(Collection<Fact> facts) {
        Scope scope = new Scope();
        facts.forEach(fact -> {
            scope.facts.put(fact.name(), fact);
            scope.add(fact.name(), fact.type().type());
        });
        return scope;
    }

    /** Also what is measured. */
    Scope measured() {
        Arrays.stream(Measure.values())
                .filter(measure -> !measure.isGrowing())
                .forEach(measure -> forExpressions.put(measure.word(), measure.type()));
        return this;
    }

    /** What can be no name has been found wrong where it stands, and is not found again wherever names are used. */
    void add(String name, Type type) {
        if (Expression.isName(name)) {
            forExpressions.put(name, type);
        }
    }

    boolean has(String name) {
        return forExpressions.containsKey(name);
    }

    Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    Optional<Type> type(String name) {
        return Optional.ofNullable(forExpressions.get(name))
                .or(() -> Measure.of(name).map(Measure::type));
    }

    List<String> names() {
        return List.copyOf(forExpressions.keySet());
    }

    Expression number(Place place) {
        return expression(place, "0", Type.NUMBER);
    }

    Expression bool(Place place) {
        return expression(place, "true", Type.BOOLEAN);
    }

    Expression any(Place place) {
        return expression(place, "0");
    }

    private Expression expression(Place place, String otherwise, Type... wanted) {
        String text = place.formula();
        if (text.isEmpty() || isTooMuch(text, place)) {
            return Expression.compile(otherwise, Map.of());
        }
        try {
            Expression expression = Expression.compile(text, forExpressions);
            if (wanted.length > 0 && !List.of(wanted).contains(expression.type())) {
                place.find(
                        "is '%s', which is a %s, but must be a %s".formatted(text, expression.type(), wanted[0]),
                        "write an expression that comes to a " + wanted[0]);
                return Expression.compile(otherwise, Map.of());
            }
            return expression;
        } catch (ExpressionRefused refused) {
            refusals++;
            place.find(refused.sentence(), refused.suggestion());
            return Expression.compile(otherwise, Map.of());
        }
    }

    /** Parsing takes its time, the more so of what is wrong; after some of that it is enough. */
    private boolean isTooMuch(String text, Place place) {
        if (Expression.isNumber(text)) {
            return false;
        }
        formulas++;
        letters += text.length();
        if (formulas == MOST_FORMULAS + 1) {
            place.find(
                    "is one formula more than %d".formatted(MOST_FORMULAS), "name values under let, or write numbers");
        }
        if (letters > MOST_LETTERS && letters - text.length() <= MOST_LETTERS) {
            place.find("brings all formulas to more than %d characters".formatted(MOST_LETTERS), "write shorter ones");
        }
        return formulas > MOST_FORMULAS || letters > MOST_LETTERS || refusals >= MOST_REFUSALS;
    }
}
