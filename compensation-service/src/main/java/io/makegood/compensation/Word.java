package io.makegood.compensation;

import java.util.Locale;

/** A constant that messages, tables and terms know by its word: {@code AT_RISK} is "at-risk". */
public interface Word {

    String name();

    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
