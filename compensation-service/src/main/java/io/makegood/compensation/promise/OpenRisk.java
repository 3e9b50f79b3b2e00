package io.makegood.compensation.promise;

import io.makegood.compensation.Word;
import io.makegood.compensation.promise.Verdict.DueKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A due time whose story is not over: at risk, or breached while time alone may still change what is owed for it.
 *
 * @param number of the verdict that says so
 * @param since when we heard of it
 */
public record OpenRisk(
        PromiseId promise,
        DueKey due,
        int number,
        State state,
        @Nullable Instant dueAt,
        Instant since) {

    public enum State implements Word {
        AT_RISK,
        BREACHED
    }
}
