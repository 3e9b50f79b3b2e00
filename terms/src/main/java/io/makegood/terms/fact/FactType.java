package io.makegood.terms.fact;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.terms.document.Bounds;
import io.makegood.terms.document.PlainDecimal;
import io.makegood.terms.expression.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a fact may be, and how it is written in JSON. Numbers may be written as numbers or as text. */
public enum FactType {
    MONEY(Type.NUMBER, "an amount such as \"12.50\""),
    NUMBER(Type.NUMBER, "a decimal number such as 1500 or \"2.5\""),
    INTEGER(Type.NUMBER, "a whole number such as 4"),
    BOOLEAN(Type.BOOLEAN, "true or false"),
    TEXT(Type.TEXT, "a text of 1 to 200 characters"),
    DATE(Type.DATE, "a date such as \"2026-06-01\""),
    TIME(Type.TIME, "a time of day such as \"11:00\""),
    DATE_TIME(Type.DATE_TIME, "a time with its offset, such as \"2026-06-01T12:00:00+02:00\""),
    DURATION(Type.DURATION, "an ISO 8601 duration such as \"PT15M\"");

    private static final int LONGEST_TEXT = 200;
    private static final int LAST_YEAR = 9998;

    private final Type type;
    private final String form;

    FactType(Type type, String form) {
        this.type = type;
        this.form = form;
    }

    public static Optional<FactType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is in an expression. */
    public Type type() {
        return type;
    }

    public String form() {
        return form;
    }

    /** The rule that JSON breaks which cannot be read. */
    public String rule(JsonNode json) {
        if (type == Type.NUMBER && PlainDecimal.isTooLong(json)) {
            return "must have " + PlainDecimal.LIMIT;
        }
        if (this == TEXT && !Bounds.isStorable(json.asText())) {
            return "must not hold a NUL character or half of a surrogate pair";
        }
        if (isBeyondYears(json)) {
            return "must lie in the years 1 to %d".formatted(LAST_YEAR);
        }
        return this == MONEY && json.asText().startsWith("-") ? "must not be less than nothing" : "must be " + form;
    }

    /** Throws when the JSON is of another form. */
    public Object read(JsonNode json) {
        return switch (this) {
            case MONEY -> notNegative(decimal(json));
            case NUMBER -> decimal(json);
            case INTEGER -> new BigDecimal(decimal(json).toBigIntegerExact());
            case BOOLEAN -> bool(json);
            case TEXT -> limited(json);
            case DATE -> withinYears(LocalDate.parse(text(json)));
            case TIME -> LocalTime.parse(text(json));
            case DATE_TIME -> withinYears(OffsetDateTime.parse(text(json)).toZonedDateTime());
            case DURATION -> Duration.parse(text(json));
        };
    }

    private static BigDecimal decimal(JsonNode json) {
        return PlainDecimal.of(json);
    }

    private static BigDecimal notNegative(BigDecimal amount) {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("less than nothing");
        }
        return amount;
    }

    private static boolean bool(JsonNode json) {
        if (!json.isBoolean()) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return json.booleanValue();
    }

    private static String limited(JsonNode json) {
        String text = text(json);
        if (text.isBlank() || text.length() > LONGEST_TEXT || !Bounds.isStorable(text)) {
            throw new IllegalArgumentException("empty, too long or not to be kept");
        }
        return text;
    }

    /** Java knows far more years than a database can keep, and than RFC 3339 can write. */
    private static <T extends TemporalAccessor> T withinYears(T time) {
        int year = time.get(ChronoField.YEAR);
        if (year < 1 || year > LAST_YEAR) {
            throw new BeyondYears();
        }
        return time;
    }

    private static final class BeyondYears extends RuntimeException {}

    private boolean isBeyondYears(JsonNode json) {
        try {
            read(json);
            return false;
        } catch (BeyondYears beyond) {
            return true;
        } catch (RuntimeException otherwise) {
            return false;
        }
    }

    private static String text(JsonNode json) {
        if (!json.isTextual()) {
            throw new IllegalArgumentException("no text");
        }
        return json.textValue();
    }
}
