package io.makegood.promise.terms;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owed for missing an objective, by how late it is. Promise-service measures with the tiers' limits and checks
 * the rest; compensation-service prices.
 */
public record Award(
        String id, String objective, For whose, @Nullable BigDecimal atMost, List<Tier> tiers) {

    public Award {
        tiers = List.copyOf(tiers);
    }

    /** Whether the first promise is meant or each later one. */
    public enum For {
        PROMISE,
        RE_PROMISE
    }

    /** Late by {@code from} (inclusive) to {@code until} (exclusive); the last tier is open. */
    public record Tier(Duration from, @Nullable Duration until, Pay pay) {}

    /** What a tier pays. */
    public sealed interface Pay {

        /** A share of a fact. */
        record Percent(BigDecimal percent, String of) implements Pay {}

        /** The same for everybody, in the currency of the terms. */
        record Amount(BigDecimal amount) implements Pay {}
    }
}
