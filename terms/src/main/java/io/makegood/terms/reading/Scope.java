package io.makegood.terms.reading;

import io.makegood.terms.Measure;
import io.makegood.terms.document.Place;
import io.makegood.terms.document.Spelling;
import io.makegood.terms.expression.Expression;
import io.makegood.terms.expression.ExpressionRefused;
import io.makegood.terms.expression.Type;
import io.makegood.terms.fact.Fact;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which names may be used at some place in terms, and what they are. */
final class Scope {

    static final int MOST_FORMULAS = 1_000;
    static final int MOST_LETTERS = 40_000;
    static final int MOST_REFUSALS = 20;

    private final Map<String, Type> forExpressions = new LinkedHashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, Object> constants = new HashMap<>();
    private final Set<String> doubtful = new HashSet<>();
    private final Set<Measure> offered = EnumSet.noneOf(Measure.class);
    private boolean measured;
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
        measured = true;
        return this;
    }

    /** Of facts that are not declared as they should be nothing more is found wrong. */
    Scope doubting(Collection<String> names) {
        doubtful.addAll(names);
        return this;
    }

    boolean isDoubtful(String name) {
        return doubtful.contains(name);
    }

    /** What is measured where the reading now is, and so may be suggested. */
    void offer(Set<Measure> measures) {
        offered.clear();
        offered.addAll(measures);
    }

    /** What can be no name has been found wrong where it stands, and is not found again wherever names are used. */
    void add(String name, Type type) {
        if (Expression.isName(name)) {
            forExpressions.put(name, type);
        }
    }

    /** What a name stands for, the same for all promises. */
    void know(String name, @Nullable Object constant) {
        if (constant != null) {
            constants.put(name, constant);
        }
    }

    @Nullable Object constant(String name) {
        return constants.get(name);
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

    /** What to write instead of a name that is not known, of names that may stand there. */
    String suggestion(String name, Type... types) {
        return suggestion(name, one -> types.length == 0 || List.of(types).contains(forExpressions.get(one)));
    }

    String suggestion(String name, Predicate<String> mayStand) {
        return suggestion(name, declared().filter(mayStand).toList());
    }

    /** The same for a structured condition, which may go by what grows with time as well. */
    String conditionSuggestion(String name) {
        return suggestion(
                name,
                Stream.concat(declared(), offered.stream().map(Measure::word)).toList());
    }

    private Stream<String> declared() {
        return forExpressions.keySet().stream().filter(name -> Measure.of(name).isEmpty());
    }

    private static String suggestion(String name, List<String> names) {
        String all = names.stream().sorted().collect(Collectors.joining(", "));
        return Spelling.suggestion(name, names, names.isEmpty() ? "declare it among the facts" : "known here: " + all);
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
                findUnlessDoubtful(
                        place,
                        "is '%s', which is a %s, but must be a %s".formatted(text, expression.type(), wanted[0]),
                        "write an expression that comes to a " + wanted[0]);
                return Expression.compile(otherwise, Map.of());
            }
            return expression;
        } catch (ExpressionRefused refused) {
            refusals++;
            refuse(place, refused);
            return Expression.compile(otherwise, Map.of());
        }
    }

    private void refuse(Place place, ExpressionRefused refused) {
        String name = refused.undeclared().orElse(null);
        Measure growing = name == null
                ? null
                : Measure.of(name).filter(Measure::isGrowing).orElse(null);
        if (growing != null && measured) {
            place.find(
                    "refers to '%s', which grows with time and may not stand in expressions".formatted(name),
                    "let tiers, per or a structured condition go by it, such as when: {%s: {from: %s}}"
                            .formatted(name, growing.type() == Type.DURATION ? "PT1H" : "1"));
        } else if (name != null) {
            place.find(refused.sentence(), expressionSuggestion(name));
        } else {
            findUnlessDoubtful(place, refused.sentence(), refused.suggestion());
        }
    }

    private String expressionSuggestion(String name) {
        Stream<String> measures =
                offered.stream().filter(measure -> !measure.isGrowing()).map(Measure::word);
        return suggestion(name, Stream.concat(declared(), measures).toList());
    }

    /** What follows from a fact that is declared wrong is found there, and not again. */
    private void findUnlessDoubtful(Place place, String sentence, String suggestion) {
        String text = place.formula();
        if (doubtful.stream()
                .noneMatch(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(text)
                        .find())) {
            place.find(sentence, suggestion);
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
