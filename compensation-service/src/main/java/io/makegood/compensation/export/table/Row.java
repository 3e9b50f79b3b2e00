package io.makegood.compensation.export.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row, a cell for each column of its {@link Kind}: a {@code String}, an {@code Instant}, a {@code Money} or a
 * {@code Long} as the column's type says, or null. The list may hold nulls.
 */
public record Row(List<@Nullable Object> cells) {

    public @Nullable Object cell(int place) {
        return cells.get(place);
    }
}
