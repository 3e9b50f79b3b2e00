package io.makegood.terms.objective;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock does not run from an event of one type until the next of another.
 *
 * @param whole what is due moves by that for each local day in which it stood still; null: time counts exactly
 */
public record Pause(
        List<String> from, List<String> until, @Nullable Whole whole) {

    public enum Whole {
        DAY,
        WORKING_DAY
    }

    public Pause {
        from = List.copyOf(from);
        until = List.copyOf(until);
    }
}
