package io.makegood.compensation;

import io.makegood.kernel.refusal.Malformed;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; one that cannot be read is refused by its name. */
public final class QueryParameters {

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9998;

    private QueryParameters() {}

    public static @Nullable UUID uuid(String name, @Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw refusal(name, text, "a UUID");
        }
    }

    public static Instant instant(String name, @Nullable String text) {
        if (text == null) {
            throw new Malformed(
                    "invalid-parameter",
                    "%s is missing, but must be a time such as 2026-03-01T00:00:00Z".formatted(name));
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
                throw refusal(name, text, "in the years 0001 to 9998");
            }
            return time.toInstant();
        } catch (DateTimeParseException unreadable) {
            throw refusal(name, text, "a time such as 2026-03-01T00:00:00Z");
        }
    }

    public static <E extends Enum<E> & Word> @Nullable E constant(String name, Class<E> type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.word().equals(text))
                .findFirst()
                .orElseThrow(() -> refusal(name, text, "one of " + words(type)));
    }

    public static CurrencyUnit currency(@Nullable String text) {
        try {
            return CurrencyUnit.of(required("currency", text));
        } catch (IllegalCurrencyException unknown) {
            throw refusal("currency", String.valueOf(text), "one of ISO 4217");
        }
    }

    public static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new Malformed("invalid-parameter", name + " is missing");
        }
        return value;
    }

    private static <E extends Enum<E> & Word> String words(Class<E> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Word::word).toList());
    }

    private static Malformed refusal(String name, @Nullable String text, String form) {
        return new Malformed("invalid-parameter", "%s is '%s', but must be %s".formatted(name, text, form));
    }
}
