package io.makegood.test.schemes;

import java.util.Locale;

/** How a case ends. */
public enum Outcome {
    MONEY,
    IN_KIND,
    DISCRETIONARY,
    DEADLINE,
    VOID;

    static Outcome of(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
