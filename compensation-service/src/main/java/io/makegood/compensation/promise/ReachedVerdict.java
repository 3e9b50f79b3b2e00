package io.makegood.compensation.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as it was reached.
 *
 * @param dueAt null where nothing is due, as with what must not happen
 * @param settled whether time alone will not change it any more; messages call it final
 */
public record ReachedVerdict(Verdict verdict, @Nullable Instant dueAt, boolean settled) {}
