package io.makegood.promise.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an outcome is as it is: who answers for it, what excuses it, which event decided, and what was overcome. */
public record Grounds(
        @Nullable Cause cause,
        @Nullable Excuse excusedBy,
        @Nullable Evidence decidedBy,
        List<Evidence> despite) {

    public static final Grounds NONE = new Grounds(null, null, null, List.of());

    public Grounds {
        despite = List.copyOf(despite);
    }

    /** The latest trouble that a party answers for. */
    public record Cause(String party, @Nullable String reason, Evidence event) {}

    /** The exclusion of the terms that applies, and the event that makes it apply. */
    public record Excuse(String exclusion, Evidence event) {}
}
