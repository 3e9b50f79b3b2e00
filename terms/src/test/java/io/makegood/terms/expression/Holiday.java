package io.makegood.terms.expression;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ada's return ticket, as the facts an expression may refer to; the fee and what is called absent are not known. */
final class Holiday {

    static final Map<String, Type> NAMES = Map.ofEntries(
            entry("price", Type.NUMBER),
            entry("km", Type.NUMBER),
            entry("seats", Type.NUMBER),
            entry("fee", Type.NUMBER),
            entry("intraEu", Type.BOOLEAN),
            entry("absent", Type.BOOLEAN),
            entry("ticket", Type.TEXT),
            entry("absentText", Type.TEXT),
            entry("day", Type.DATE),
            entry("opens", Type.TIME),
            entry("departure", Type.DATE_TIME),
            entry("departureUtc", Type.DATE_TIME),
            entry("late", Type.DURATION),
            entry("absentDuration", Type.DURATION),
            entry("validity", Type.PERIOD),
            entry("amounts", Type.NUMBERS),
            entry("noAmounts", Type.NUMBERS),
            entry("absentAmounts", Type.NUMBERS),
            entry("replacedDays", Type.DATES),
            entry("departures", Type.DATE_TIMES));

    static final Map<String, Object> VALUES = Map.ofEntries(
            entry("price", new BigDecimal("99.90")),
            entry("km", 1500),
            entry("seats", 3L),
            entry("intraEu", true),
            entry("ticket", "return"),
            entry("day", LocalDate.parse("2026-01-31")),
            entry("opens", LocalTime.parse("09:30:15")),
            entry("departure", ZonedDateTime.parse("2026-01-31T00:30:00+01:00[Europe/Berlin]")),
            entry("departureUtc", OffsetDateTime.parse("2026-01-30T23:30:00Z")),
            entry("late", Duration.parse("PT26H20M10S")),
            entry("validity", Period.of(1, 2, 0)),
            entry("amounts", List.of(new BigDecimal("1.10"), 2, 3L)),
            entry("noAmounts", List.of()),
            entry("replacedDays", List.of(LocalDate.parse("2026-01-30"), LocalDate.parse("2026-01-31"))),
            entry("departures", List.of(ZonedDateTime.parse("2026-01-30T23:30:00Z"))));

    private Holiday() {}

    static Expression compiled(String text) {
        return Expression.compile(text, NAMES);
    }

    static @Nullable Object valueOf(String text) {
        return compiled(text).evaluate(VALUES);
    }

    static String shown(String text) {
        Object value = valueOf(text);
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    static Map<String, Object> with(String name, @Nullable Object value) {
        Map<String, Object> values = new HashMap<>(VALUES);
        values.put(name, value);
        return values;
    }
}
