package io.makegood.delivery.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether an event still counts, given the later events that name it. */
public enum Standing {
    EFFECTIVE,
    WITHDRAWN,
    CORRECTED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
