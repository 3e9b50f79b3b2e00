package io.makegood.terms.award;

import io.makegood.terms.objective.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Promises that share one cap, or of which one is paid for all: those that agree in {@code per}, within a time.
 *
 * @param any whether agreeing in one of {@code per} is enough
 * @param within how far apart, when a rolling time is meant
 * @param each the period that a promise is made in, when one is meant
 */
public record Pool(
        String name,
        List<String> per,
        boolean any,
        @Nullable Duration within,
        @Nullable Span each) {

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

    /** Where agreeing in one name is enough, a pool for each name; else this one alone. */
    public List<Pool> alternatives() {
        return any
                ? per.stream()
                        .map(one -> new Pool(name + "/" + one, List.of(one), false, within, each))
                        .toList()
                : List.of(this);
    }

    /** Whether a promise made on that day is in it at all; outside of a season none is. */
    public boolean includes(LocalDate day) {
        return each == null || each.around(day).isPresent();
    }
}
