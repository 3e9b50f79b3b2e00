package io.makegood.terms.reading;

import io.makegood.terms.Measure;
import io.makegood.terms.document.Place;
import io.makegood.terms.expression.Expression;
import io.makegood.terms.expression.Type;
import io.makegood.terms.fact.Fact;
import io.makegood.terms.fact.FactType;
import io.makegood.terms.objective.Quantity;
import io.makegood.terms.objective.Quantity.Days;
import io.makegood.terms.objective.Quantity.Length;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time and numbers of days, or the names that stand for them. */
final class QuantityReader {

    private final Scope scope;

    QuantityReader(Scope scope) {
        this.scope = scope;
    }

    Length length(Place place) {
        if (!isName(place) || Durations.isOne(place.json().asText())) {
            return new Length(Durations.positive(place), null);
        }
        Length named = new Length(null, place.text());
        Object constant = constant(place, named, Type.DURATION);
        return constant == null ? named : new Length((Duration) constant, named.name());
    }

    Days days(Place place) {
        if (!isName(place)) {
            return new Days(plainDays(place), null);
        }
        Days named = new Days(null, place.text());
        Object constant = constant(place, named, Type.NUMBER);
        return constant == null ? named : new Days(((BigDecimal) constant).intValueExact(), named.name());
    }

    private boolean isName(Place place) {
        return place.json().isTextual() && Expression.isName(place.json().asText());
    }

    private static int plainDays(Place place) {
        int days = place.wholeNumber();
        if (days < 0 || days > Quantity.MOST_DAYS) {
            place.find(
                    "is %d, but must be from 0 to %d".formatted(days, Quantity.MOST_DAYS),
                    "0 is the day of the start, 1 the next");
        }
        return Math.min(Math.max(days, 0), Quantity.MOST_DAYS);
    }

    /** What a name stands for, when that is the same for all promises. */
    private @Nullable Object constant(Place place, Quantity named, Type type) {
        String name = place.text();
        if (scope.isDoubtful(name)) {
            return null;
        }
        if (!isOf(name, type)) {
            place.find(
                    "names '%s', which is no %s known here"
                            .formatted(name, type == Type.DURATION ? "duration" : "whole number"),
                    scope.suggestion(name, one -> isOf(one, type)));
            return null;
        }
        Object constant = scope.constant(name);
        Object otherwise = scope.fact(name).map(Fact::otherwise).orElse(constant);
        if (otherwise != null && !named.fits(otherwise)) {
            place.find(
                    "names '%s', which is %s, but %s".formatted(name, otherwise, named.rule()), "choose another value");
            return null;
        }
        return constant;
    }

    private boolean isOf(String name, Type type) {
        Optional<Fact> fact = scope.fact(name);
        return scope.has(name)
                && Measure.of(name).isEmpty()
                && scope.type(name).filter(type::equals).isPresent()
                && (type != Type.NUMBER || fact.isEmpty() || fact.get().type() == FactType.INTEGER);
    }
}
