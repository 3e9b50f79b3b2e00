package io.makegood.delivery.parcel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a parcel stands, as the vocabulary says of each type of event; in the order of a parcel's way. */
public enum Stage {
    ANNOUNCED,
    UNDERWAY,
    OUT,
    WAITING,
    DELIVERED,
    RETURNING,
    ENDED;

    /** Whether the carrier has it in its hands and moves it, so that scans are to be expected. */
    public boolean isUnderWay() {
        return this == UNDERWAY || this == OUT || this == RETURNING;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
