package io.makegood.promise.terms;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One measurable target: the types of events that reach it, and when it is due. */
public record Objective(
        String id,
        List<String> reachedBy,
        DueRule due,
        @Nullable Duration warnBefore) {

    public Objective {
        reachedBy = List.copyOf(reachedBy);
    }
}
