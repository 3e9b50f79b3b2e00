package io.makegood.delivery.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who is responsible for what happened, as far as the source says so. */
public enum Party {
    CARRIER,
    MERCHANT,
    CUSTOMER,
    AUTHORITY,
    FORCE_MAJEURE,
    UNKNOWN;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Party of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
