package io.makegood.promise.verdict;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;

/** What a due time, or a promise, has come to. Declared from the one that weighs most. */
public enum State {
    BREACHED,
    AT_RISK,
    OPEN,
    EXCUSED,
    KEPT,
    VOID;

    /** Of a promise with several objectives: the one that weighs most; open while nothing is under way. */
    public static State weightiest(Collection<State> states) {
        return states.isEmpty() ? OPEN : Collections.min(states);
    }

    @JsonCreator
    public static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isMissed() {
        return this == BREACHED || this == EXCUSED;
    }
}
