package io.makegood.terms.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What callers give under a name, brought to the one form each type is computed in. */
final class Given {

    /** Beyond any amount, and small enough that no rounding writes out a number without end. */
    private static final int MOST_DIGITS = 100;

    private Given() {}

    static @Nullable Object read(String name, Type type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Object read = type.element().map(element -> items(element, value)).orElseGet(() -> one(type, value));
        if (read == null) {
            String given = value.getClass().getSimpleName();
            throw new ExpressionFailed("'%s' is given as a %s that is no %s".formatted(name, given, type));
        }
        return read;
    }

    private static @Nullable Object items(Type element, Object value) {
        if (!(value instanceof List<?> list)) {
            return null;
        }
        List<Object> items = new ArrayList<>(list.size());
        for (Object item : list) {
            Object read = item == null ? null : one(element, item);
            if (read == null) {
                return null;
            }
            items.add(read);
        }
        return items;
    }

    private static @Nullable Object one(Type type, Object value) {
        return switch (type) {
            case NUMBER -> number(value);
            case BOOLEAN -> value instanceof Boolean ? value : null;
            case TEXT -> value instanceof String ? value : null;
            case DATE -> value instanceof LocalDate ? value : null;
            case TIME -> value instanceof LocalTime ? value : null;
            case DATE_TIME -> dateTime(value);
            case DURATION -> value instanceof Duration ? value : null;
            case PERIOD -> value instanceof Period period && period.getDays() == 0 ? period.normalized() : null;
            default -> null;
        };
    }

    private static @Nullable Object number(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        return value instanceof BigDecimal decimal && isShort(decimal) ? decimal : null;
    }

    private static boolean isShort(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
    }

    private static @Nullable Object dateTime(Object value) {
        if (value instanceof OffsetDateTime offset) {
            return offset.toZonedDateTime();
        }
        return value instanceof ZonedDateTime ? value : null;
    }
}
