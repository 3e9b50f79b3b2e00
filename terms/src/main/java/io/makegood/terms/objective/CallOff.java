package io.makegood.terms.objective;

import io.makegood.terms.objective.Quantity.Days;
import io.makegood.terms.objective.Quantity.Length;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events that end an objective before it is reached. Nothing is owed, if they come early enough.
 *
 * @param notice how long before {@code before} (a fact; the due time when null) they must come; null: at any time
 * @param workingDays how many whole working days must lie in between; null: at any time
 */
public record CallOff(
        String pointer,
        List<String> by,
        List<String> parties,
        @Nullable Length notice,
        @Nullable Days workingDays,
        @Nullable String before) {

    public CallOff {
        by = List.copyOf(by);
        parties = List.copyOf(parties);
    }

    public boolean needsNotice() {
        return notice != null || workingDays != null;
    }
}
