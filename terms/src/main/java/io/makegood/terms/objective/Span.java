package io.makegood.terms.objective;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/** A calendar month, quarter or year, or any stretch of so many days or months. */
public record Span(@Nullable Calendar calendar, Period length) {

    public enum Calendar {
        MONTH,
        QUARTER,
        YEAR
    }

    /** One that begins anywhere. */
    public boolean isRolling() {
        return calendar == null;
    }
}
