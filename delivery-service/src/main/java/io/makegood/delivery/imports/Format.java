package io.makegood.delivery.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How the lines of a file are written. */
public enum Format {
    CSV("text/csv"),
    NDJSON("application/x-ndjson");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Format of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
