package io.makegood.promise.guarantee;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a version stands in its life. */
public enum Status {
    DRAFT,
    PUBLISHED,
    SUSPENDED,
    RETIRED;

    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
