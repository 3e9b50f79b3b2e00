package io.makegood.compensation.claim;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody changed a claim, and why. */
public record Act(String by, String because, @Nullable String reference, Instant at) {

    private static final String SUITE = "makegood";

    /** What follows from facts or from the clock. */
    static Act itself(String because, Instant at) {
        return new Act(SUITE, because, null, at);
    }
}
