package io.makegood.delivery.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an import stands. */
public enum State {
    /** Waits for content, or for the rest of it. */
    OPEN,
    /** Somebody sends content right now. */
    RUNNING,
    /** All lines that were sent are done; more may follow. */
    FINISHED,
    /** The content was refused as a whole; the problem says why. */
    FAILED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
