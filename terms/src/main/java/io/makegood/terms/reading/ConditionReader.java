package io.makegood.terms.reading;

import io.makegood.terms.condition.Condition;
import io.makegood.terms.condition.Condition.Formula;
import io.makegood.terms.condition.Condition.Match;
import io.makegood.terms.condition.Condition.Matches;
import io.makegood.terms.condition.Condition.Named;
import io.makegood.terms.condition.Range;
import io.makegood.terms.condition.Range.End;
import io.makegood.terms.condition.Range.Name;
import io.makegood.terms.document.Place;
import io.makegood.terms.expression.Type;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.FactType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions and ranges in the names of a scope. */
final class ConditionReader {

    static final String[] ENDS = {"from", "above", "to", "below"};

    private static final Set<String> ALL_ENDS = Set.of(ENDS);
    private static final Set<Type> MATCHED = EnumSet.range(Type.NUMBER, Type.DURATION);

    private final Scope scope;

    ConditionReader(Scope scope) {
        this.scope = scope;
    }

    /** Holds always when there is none. */
    Condition read(Place when) {
        if (!when.isPresent()) {
            return Condition.ALWAYS;
        }
        if (!when.isObject()) {
            return new Formula(scope.bool(when));
        }
        List<Match> matches = new ArrayList<>();
        names(when).forEach((name, place) -> match(name, place).ifPresent(matches::add));
        return matches.stream().anyMatch(Match::isNamed) ? new Named(matches) : new Matches(matches);
    }

    /** Unlike elsewhere, null says something here: that nobody knows. */
    private static Map<String, Place> names(Place when) {
        return when.entriesIfAny();
    }

    private Optional<Match> match(String name, Place place) {
        if (scope.isDoubtful(name)) {
            return Optional.empty();
        }
        Optional<Type> type = scope.type(name);
        if (type.isEmpty()) {
            place.find("names '%s', which is nothing known here".formatted(name), scope.conditionSuggestion(name));
            return Optional.empty();
        }
        if (!MATCHED.contains(type.get())) {
            place.find(
                    "asks for '%s', which is %s"
                            .formatted(name, type.get() == Type.PERIOD ? "a period" : "no single value"),
                    "match a number, a text, a date, a time, a duration or true and false");
            return Optional.empty();
        }
        return Optional.of(match(name, place, type.get()));
    }

    private Match match(String name, Place place, Type type) {
        if (!place.isPresent()) {
            return new Match(name, List.of(), null);
        }
        if (place.isObject()) {
            return new Match(name, List.of(), range(place.knowing(ENDS), type, true));
        }
        List<Place> places = place.isList() ? place.items() : List.of(place);
        return new Match(
                name, places.stream().map(one -> value(name, one, type)).toList(), null);
    }

    /** The ends that stand in an object; other fields are somebody else's. */
    Range range(Place place, Type type) {
        return range(place, type, false);
    }

    private Range range(Place place, Type type, boolean named) {
        warnOfTwo(place, "from", "above");
        warnOfTwo(place, "to", "below");
        Range range = new Range(
                place.has("from")
                        ? end(place.at("from"), type, true, named)
                        : end(place.at("above"), type, false, named),
                place.has("to") ? end(place.at("to"), type, true, named) : end(place.at("below"), type, false, named));
        if (!range.isNamed()) {
            refuseEmpty(place, range);
        }
        return range;
    }

    boolean hasRange(Place place) {
        return ALL_ENDS.stream().anyMatch(place::has);
    }

    private static void warnOfTwo(Place place, String closed, String open) {
        if (place.has(closed) && place.has(open)) {
            place.at(open).find("stands beside '%s', but only one of them can be".formatted(closed), "leave one out");
        }
    }

    private static void refuseEmpty(Place place, Range range) {
        if (range.low() == null || range.high() == null) {
            return;
        }
        int order = Range.compare(range.low().value(), range.high().value());
        boolean isOnePoint = order == 0 && range.low().closed() && range.high().closed();
        if (order > 0 || order == 0 && !isOnePoint) {
            place.find("ends before it begins, so nothing is in it", "let it end later");
        }
    }

    private @Nullable End end(Place place, Type type, boolean closed, boolean named) {
        if (!place.isPresent()) {
            return null;
        }
        if (!isName(place, type)) {
            return new End(plain(place, type), closed);
        }
        if (!named) {
            place.find(
                    "is the name '%s', but tiers need ends that are known, so that no gap stays unseen"
                            .formatted(place.text()),
                    "write it as a choice, such as choose: [{when: {late: {from: %s}}, …}]".formatted(place.text()));
        }
        return new End(named ? new Name(place.text()) : otherwise(type), closed);
    }

    /** What grows with time is no end for what grows with time. */
    private boolean isName(Place place, Type type) {
        String text = place.json().asText();
        return type != Type.TEXT
                && place.json().isTextual()
                && scope.has(text)
                && scope.type(text).filter(type::equals).isPresent();
    }

    private Object value(String name, Place place, Type type) {
        Optional<Fact> fact = scope.fact(name);
        if (fact.isEmpty()) {
            return plain(place, type);
        }
        try {
            return fact.get().read(place.json());
        } catch (RuntimeException wrong) {
            place.find("is %s, but %s".formatted(place.shown(), fact.get().rule(place.json())), "write it so");
            return otherwise(type);
        }
    }

    private static Object plain(Place place, Type type) {
        FactType form = form(type);
        try {
            Object value = form.read(place.json());
            return form == FactType.DURATION ? Durations.parse(place.json().textValue()) : value;
        } catch (RuntimeException wrong) {
            place.find("is %s, but %s".formatted(place.shown(), form.rule(place.json())), "write it so");
            return otherwise(type);
        }
    }

    private static FactType form(Type type) {
        return FactType.valueOf(type.name());
    }

    /** Something of the type, to go on reading with after a finding. */
    private static Object otherwise(Type type) {
        return switch (type) {
            case NUMBER -> BigDecimal.ONE;
            case BOOLEAN -> Boolean.TRUE;
            case DATE -> java.time.LocalDate.EPOCH;
            case TIME -> java.time.LocalTime.NOON;
            case DATE_TIME -> java.time.Instant.EPOCH.atZone(java.time.ZoneOffset.UTC);
            case DURATION -> java.time.Duration.ZERO;
            default -> "";
        };
    }
}
