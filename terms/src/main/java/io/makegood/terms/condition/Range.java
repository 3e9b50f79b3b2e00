package io.makegood.terms.condition;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** From a low to a high end, each open or closed or missing. Its ends and what it is asked about are of one type. */
public record Range(@Nullable End low, @Nullable End high) {

    /** {@code closed}: the value itself is inside. */
    public record End(Object value, boolean closed) {}

    public static final Range ALL = new Range(null, null);

    public boolean contains(Object value) {
        return isAboveLow(value) && isBelowHigh(value);
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
