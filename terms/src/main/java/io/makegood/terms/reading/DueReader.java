package io.makegood.terms.reading;

import io.makegood.terms.condition.Condition;
import io.makegood.terms.document.Place;
import io.makegood.terms.expression.Type;
import io.makegood.terms.objective.DueRule;
import io.makegood.terms.objective.DueRule.At;
import io.makegood.terms.objective.DueRule.ClockTime;
import io.makegood.terms.objective.DueRule.Day;
import io.makegood.terms.objective.DueRule.Due;
import io.makegood.terms.objective.DueRule.Given;
import io.makegood.terms.objective.DueRule.OnDay;
import io.makegood.terms.objective.DueRule.TimeOfDay;
import io.makegood.terms.objective.DueRule.Within;
import io.makegood.terms.objective.Quantity.Length;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how a due time is found: one rule, or the first of several that fits. */
final class DueReader {

    private static final int MOST_RULES = 50;
    private static final Map<String, Day> DAYS = Map.of("working-day", Day.WORKING_DAY, "day-off", Day.DAY_OFF);

    private final Scope scope;
    private final ConditionReader conditions;
    private final QuantityReader quantities;

    DueReader(Scope scope) {
        this.scope = scope;
        this.conditions = new ConditionReader(scope);
        this.quantities = new QuantityReader(scope);
    }

    List<DueRule> read(Place place) {
        if (!place.isList()) {
            return List.of(rule(place));
        }
        List<Place> items = place.items();
        if (items.isEmpty() || items.size() > MOST_RULES) {
            place.find(
                    "has %d rules, but must have 1 to %d".formatted(items.size(), MOST_RULES),
                    "such as {within: PT48H}");
        }
        return items.stream().limit(MOST_RULES).map(this::rule).toList();
    }

    private DueRule rule(Place place) {
        if (place.json().isTextual()) {
            place.oneOf(Map.of("given", true), true);
            return new DueRule(place.pointer(), Condition.ALWAYS, null, null, new Given());
        }
        return new DueRule(
                place.pointer(),
                conditions.read(place.at("when")),
                startedBefore(place.at("startedBefore")),
                place.has("startedOn") ? place.at("startedOn").oneOf(DAYS, Day.WORKING_DAY) : null,
                due(place));
    }

    private Due due(Place place) {
        if (place.has("within") || place.has("under")) {
            return within(place);
        }
        if (place.has("days") || place.has("workingDays")) {
            return onDay(place);
        }
        if (place.has("given")) {
            knowing(place, "given");
            return new Given();
        }
        return at(knowing(place, "at", "time", "plus"));
    }

    private static Place knowing(Place place, String... fields) {
        String[] all = new String[fields.length + 3];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(new String[] {"when", "startedBefore", "startedOn"}, 0, all, fields.length, 3);
        return place.knowing(all);
    }

    private Due within(Place place) {
        String word = place.has("within") ? "within" : "under";
        knowing(place, word, "open");
        return new Within(
                quantities.length(place.at(word)),
                word.equals("under"),
                place.at("open").flag(false));
    }

    private Due onDay(Place place) {
        String word = place.has("days") ? "days" : "workingDays";
        knowing(place, word, "at");
        return new OnDay(quantities.days(place.at(word)), word.equals("workingDays"), clockTime(place.at("at")));
    }

    private Due at(Place place) {
        String fact = place.at("at").text();
        Type type = scope.type(fact).orElse(null);
        if (scope.isDoubtful(fact)) {
            return new At(fact, null, Length.NONE);
        }
        if (type != Type.DATE && type != Type.DATE_TIME) {
            place.at("at")
                    .find(
                            "names '%s', which is no date known here".formatted(fact),
                            scope.suggestion(fact, Type.DATE, Type.DATE_TIME));
        }
        boolean needsTime = type == Type.DATE;
        if (needsTime != place.has("time")) {
            place.at("time")
                    .find(
                            needsTime
                                    ? "is missing, but a day alone is no due time"
                                    : "is there, but the fact has a time",
                            needsTime ? "such as time: \"24:00\"" : "leave it out");
        }
        Length plus = place.has("plus") ? quantities.length(place.at("plus")) : Length.NONE;
        return new At(fact, needsTime ? clockTime(place.at("time")) : null, plus);
    }

    private static ClockTime clockTime(Place place) {
        return place.value(
                ClockTime::parse,
                new ClockTime(LocalTime.NOON, false),
                "a time of day",
                "such as \"12:00\" or \"24:00\"");
    }

    private @Nullable TimeOfDay startedBefore(Place place) {
        if (!place.isPresent()) {
            return null;
        }
        String text = place.text();
        if (scope.type(text).filter(type -> type == Type.TIME).isPresent()) {
            return new TimeOfDay(null, text);
        }
        return new TimeOfDay(
                place.value(
                        LocalTime::parse, LocalTime.NOON, "a time of day, or a fact that is one", "such as \"16:00\""),
                null);
    }
}
