package io.makegood.terms.condition;

import io.makegood.terms.Sheet;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a low to a high end, each open or closed or missing. Its ends and what it is asked about are of one type. */
public record Range(@Nullable End low, @Nullable End high) {

    /** {@code closed}: the value itself is inside. */
    public record End(Object value, boolean closed) {}

    /** An end that is what a fact or a name of {@code let} stands for. */
    public record Name(String name) {

        @Override
        public String toString() {
            return name;
        }
    }

    public static final Range ALL = new Range(null, null);

    public boolean contains(Object value) {
        return isAboveLow(value) && isBelowHigh(value);
    }

    /** Whether an end is a name, so that nothing can be compared yet. */
    public boolean isNamed() {
        return low != null && low.value() instanceof Name || high != null && high.value() instanceof Name;
    }

    /** With what its names stand for; empty when nobody knows. */
    public Optional<Range> in(Sheet sheet) {
        Range found = new Range(in(low, sheet), in(high, sheet));
        boolean isKnown = (low == null) == (found.low == null) && (high == null) == (found.high == null);
        return Optional.of(found).filter(any -> isKnown);
    }

    private static @Nullable End in(@Nullable End end, Sheet sheet) {
        if (end == null || !(end.value() instanceof Name name)) {
            return end;
        }
        Object value = sheet.value(name.name());
        return value == null ? null : new End(value, end.closed());
    }

    private boolean isAboveLow(Object value) {
        if (low == null) {
            return true;
        }
        int order = compare(value, low.value());
        return low.closed() ? order >= 0 : order > 0;
    }

    private boolean isBelowHigh(Object value) {
        if (high == null) {
            return true;
        }
        int order = compare(value, high.value());
        return high.closed() ? order <= 0 : order < 0;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static int compare(Object one, Object other) {
        if (one instanceof ZonedDateTime moment && other instanceof ZonedDateTime than) {
            return moment.toInstant().compareTo(than.toInstant());
        }
        return ((Comparable) one).compareTo(other);
    }
}
