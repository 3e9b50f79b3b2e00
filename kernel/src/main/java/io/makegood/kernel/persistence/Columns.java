package io.makegood.kernel.persistence;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column of many rows, as the array that {@code unnest} takes apart; the statement casts it to its type. */
public final class Columns {

    private Columns() {}

    public static <R> @Nullable String[] of(Collection<R> rows, Function<? super R, ? extends @Nullable Object> value) {
        return rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
