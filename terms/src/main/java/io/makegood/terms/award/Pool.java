package io.makegood.terms.award;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Promises that share one cap, or of which one is paid for all: those that agree in {@code per}, within a time.
 *
 * @param within how far apart, when a rolling time is meant
 * @param each the calendar period, when one is meant
 */
public record Pool(
        String name,
        List<String> per,
        @Nullable Duration within,
        @Nullable Each each) {

    public enum Each {
        MONTH,
        YEAR
    }

    public Pool {
        per = List.copyOf(per);
    }
}
