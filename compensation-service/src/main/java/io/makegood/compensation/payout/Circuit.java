package io.makegood.compensation.payout;

import io.makegood.compensation.Word;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a provider is called at all.
 *
 * @param since when it was called off; null while the circuit is closed
 * @param reason what its last unclear answer was
 * @param probeAt when one payout is sent to see whether it is back
 */
public record Circuit(
        State state,
        @Nullable Instant since,
        @Nullable String reason,
        @Nullable Instant probeAt) {

    /** Half-open means that one payout is on its way to see whether the provider is back. */
    public enum State implements Word {
        CLOSED,
        OPEN,
        HALF_OPEN
    }
}
