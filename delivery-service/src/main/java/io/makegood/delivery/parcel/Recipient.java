package io.makegood.delivery.parcel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who has a parcel in the end. */
public enum Recipient {
    CUSTOMER,
    /** A neighbour, an agent: somebody else than the customer. */
    OTHER,
    SENDER;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
