package io.makegood.terms.check.part;

import io.makegood.terms.condition.Range;
import io.makegood.terms.condition.Range.End;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Just before a value or just after it: where a range begins or ends. What ends where the next begins leaves no gap. */
public record Edge(Object value, boolean isAfter) implements Comparable<Edge> {

    /** Null when it has no beginning. */
    public static @Nullable Edge low(Range range, boolean whole) {
        End end = range.low();
        return end == null ? null : of(end.value(), !end.closed(), whole);
    }

    /** Null when it has no end. */
    public static @Nullable Edge high(Range range, boolean whole) {
        End end = range.high();
        return end == null ? null : of(end.value(), end.closed(), whole);
    }

    /** {@code whole}: there is nothing between one number and the next. Between one day and the next there never is. */
    private static Edge of(Object value, boolean isAfter, boolean whole) {
        if (value instanceof LocalDate day && isAfter && day.isBefore(LocalDate.MAX)) {
            return new Edge(day.plusDays(1), false);
        }
        if (whole && value instanceof BigDecimal number) {
            BigDecimal floor = number.setScale(0, RoundingMode.FLOOR);
            boolean isReached = floor.compareTo(number) == 0 && !isAfter;
            return new Edge(isReached ? floor : floor.add(BigDecimal.ONE), false);
        }
        return new Edge(value, isAfter);
    }

    @Override
    public int compareTo(Edge other) {
        int order = Range.compare(value, other.value);
        return order == 0 ? Boolean.compare(isAfter, other.isAfter) : order;
    }

    public static boolean isWithin(Range narrow, Range wide) {
        return beginsNoLater(low(wide, false), low(narrow, false))
                && endsNoEarlier(high(wide, false), high(narrow, false));
    }

    /** From the lowest beginning on. */
    public static int compareLow(Range one, Range other) {
        Edge low = low(one, false);
        Edge than = low(other, false);
        return beginsNoLater(low, than) ? beginsNoLater(than, low) ? 0 : -1 : 1;
    }

    /** Whether {@code one}, which may be the beginning of all (null), begins no later. */
    public static boolean beginsNoLater(@Nullable Edge one, @Nullable Edge other) {
        return one == null || other != null && one.compareTo(other) <= 0;
    }

    /** Whether {@code one}, which may be the end of all (null), ends no earlier. */
    public static boolean endsNoEarlier(@Nullable Edge one, @Nullable Edge other) {
        return one == null || other != null && one.compareTo(other) >= 0;
    }
}
