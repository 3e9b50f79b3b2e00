package io.makegood.terms.expression;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a value may be. The plural is a list of the singular; a DURATION is a length of time, a PERIOD whole months. */
public enum Type {
    NUMBER,
    BOOLEAN,
    TEXT,
    DATE,
    TIME,
    DATE_TIME,
    DURATION,
    PERIOD,
    /** What the literal null is. */
    NOTHING,
    NUMBERS(NUMBER),
    BOOLEANS(BOOLEAN),
    TEXTS(TEXT),
    DATES(DATE),
    TIMES(TIME),
    DATE_TIMES(DATE_TIME),
    DURATIONS(DURATION),
    PERIODS(PERIOD);

    private final @Nullable Type element;

    Type() {
        this(null);
    }

    Type(@Nullable Type element) {
        this.element = element;
    }

    /** What a list holds; empty if this is no list. */
    public Optional<Type> element() {
        return Optional.ofNullable(element);
    }

    /** The list of this; empty if this is a list already. */
    Optional<Type> list() {
        return Arrays.stream(values()).filter(type -> type.element == this).findFirst();
    }

    boolean hasOrder() {
        return element == null && this != BOOLEAN && this != NOTHING;
    }

    /** Null can stand for a value of any type. */
    Optional<Type> or(Type other) {
        if (this == NOTHING) {
            return Optional.of(other);
        }
        return other == this || other == NOTHING ? Optional.of(this) : Optional.empty();
    }
}
