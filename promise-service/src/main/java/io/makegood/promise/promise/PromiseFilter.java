package io.makegood.promise.promise;

import io.makegood.promise.verdict.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which promises somebody is looking for; what is null does not matter. Due from (inclusive) until (exclusive). */
public record PromiseFilter(
        @Nullable String order,
        @Nullable State state,
        @Nullable String guarantee,
        @Nullable Instant dueFrom,
        @Nullable Instant dueUntil) {

    private static final String DUE =
            "exists (select from due_time where due_time.tenant = promise.tenant and promise_id = promise.id%s%s)";

    /** The conditions that go with it, to be added to a where clause. */
    String sql() {
        return (order == null ? "" : " and order_ref = :order")
                + (state == null ? "" : " and state = :state")
                + (guarantee == null ? "" : " and guarantee = :guarantee")
                + (dueFrom == null && dueUntil == null ? "" : " and " + DUE.formatted(from(), until()));
    }

    private String from() {
        return dueFrom == null ? "" : " and due_at >= :dueFrom";
    }

    private String until() {
        return dueUntil == null ? "" : " and due_at < :dueUntil";
    }
}
