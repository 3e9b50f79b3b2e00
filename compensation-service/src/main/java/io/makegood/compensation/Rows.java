package io.makegood.compensation;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one set-based statement, column by column, as PostgreSQL's {@code unnest} takes them. */
public record Rows<T>(Collection<T> rows) {

    /** Whatever the type, as text: the statement casts it. */
    public @Nullable String[] column(Function<T, @Nullable Object> value) {
        return rows.stream()
                .map(row -> Objects.toString(value.apply(row), null))
                .toArray(String[]::new);
    }
}
