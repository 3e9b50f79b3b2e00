package io.makegood.compensation.payout;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A held payout that is not paid any more, and the one that took its place, if any. */
public record Withdrawal(Payout payout, @Nullable UUID replacedBy, Instant at) {

    public Payout toPayout() {
        return payout.withdrawn(replacedBy, at);
    }
}
