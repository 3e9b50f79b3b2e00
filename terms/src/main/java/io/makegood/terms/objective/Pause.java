package io.makegood.terms.objective;

import java.util.List;

/** A clock does not run from an event of one type until the next of another. */
public record Pause(List<String> from, List<String> until) {

    public Pause {
        from = List.copyOf(from);
        until = List.copyOf(until);
    }
}
