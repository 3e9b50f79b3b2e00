package io.makegood.delivery.epcis;

import com.fasterxml.jackson.annotation.JsonValue;
import io.makegood.kernel.refusal.Malformed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of a document when one of its events cannot be captured. */
public enum ErrorBehaviour {
    /** None of its events is. */
    ROLLBACK,
    /** The others are. */
    PROCEED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As header {@code GS1-Capture-Error-Behaviour} says it; rollback if it is absent. */
    public static ErrorBehaviour of(@Nullable String header) {
        if (header == null || header.equals("rollback")) {
            return ROLLBACK;
        }
        if (header.equals("proceed")) {
            return PROCEED;
        }
        throw new Malformed(
                "invalid-header",
                "GS1-Capture-Error-Behaviour is '%s', but must be rollback or proceed".formatted(header));
    }
}
