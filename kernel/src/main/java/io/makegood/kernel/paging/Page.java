package io.makegood.kernel.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. While {@code hasMore}, {@code nextCursor} leads on; so does the Link header. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> data,
        boolean hasMore,

        @Nullable @Schema(description = "send it as 'cursor' to read on")
        String nextCursor) {

    /** A page of {@code limit} out of up to {@code limit + 1} rows that were read. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, false, null);
        }
        List<T> data = rows.subList(0, limit);
        return new Page<>(data, true, position.apply(data.get(limit - 1)).encode());
    }

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(data.stream().map(view).toList(), hasMore, nextCursor);
    }
}
