package io.makegood.compensation.terms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A degree of lateness and what it pays. {@code from} is inclusive, {@code until} exclusive; the last has none. */
public record Tier(String pointer, Duration from, @Nullable Duration until, Pay pay) {

    public boolean covers(Duration lateBy) {
        return lateBy.compareTo(from) >= 0 && (until == null || lateBy.compareTo(until) < 0);
    }

    public String payPointer() {
        return pointer + "/pay";
    }

    public String range() {
        return until == null ? "at least %s".formatted(from) : "at least %s and less than %s".formatted(from, until);
    }
}
