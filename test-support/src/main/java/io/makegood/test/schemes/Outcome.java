package io.makegood.test.schemes;

import java.util.Locale;

/** How a case ends. */
public enum Outcome {
    MONEY,
    IN_KIND,
    DISCRETIONARY,
    DEADLINE,
    VOID;

    /** In words, as it can be neither counted nor dated. */
    boolean isTold() {
        return this != MONEY && this != DEADLINE;
    }

    /** As the published cases say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Outcome of(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
