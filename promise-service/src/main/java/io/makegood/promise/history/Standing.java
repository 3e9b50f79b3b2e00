package io.makegood.promise.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an event counts. */
public enum Standing {
    EFFECTIVE,
    WITHDRAWN,
    CORRECTED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
