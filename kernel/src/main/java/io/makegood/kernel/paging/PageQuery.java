package io.makegood.kernel.paging;

import io.makegood.kernel.refusal.Malformed;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How much of a list a caller wants, and from where. A {@code @BeanParam} of every list. */
public class PageQuery {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    @Parameter(description = "how many, from 1 to 200; 50 if absent", example = "50")
    @QueryParam("limit")
    @Nullable String limit;

    @Parameter(description = "nextCursor of the page before")
    @QueryParam("cursor")
    @Nullable String cursor;

    public int limit() {
        if (limit == null) {
            return USUAL;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw new Malformed(
                    "invalid-parameter", "limit is '%s', but must be a number from 1 to %d".formatted(limit, MOST));
        }
        return Integer.parseInt(limit);
    }

    /** Where to go on, or {@code otherwise} for the first page. */
    public Cursor after(Cursor otherwise) {
        return cursor == null ? otherwise : Cursor.decode(cursor);
    }
}
