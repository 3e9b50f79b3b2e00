package io.makegood.terms.award;

import java.time.Duration;
import java.util.List;
import java.util.Set;
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

    private static final Set<String> OWN = Set.of("customer", "order");

    /** Whether it is something of the promise itself, not a fact. */
    public static boolean isOwn(String name) {
        return OWN.contains(name);
    }

    /** Under which name pricing is told of it; no fact can have that name. */
    public static String own(String name) {
        return "$" + name;
    }

    public Pool {
        per = List.copyOf(per);
    }
}
