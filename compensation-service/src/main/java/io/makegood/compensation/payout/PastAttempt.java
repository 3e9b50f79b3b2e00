package io.makegood.compensation.payout;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attempt as it was recorded. */
public record PastAttempt(
        int number,
        @Nullable String provider,
        Instant endedAt,
        String outcome,
        @Nullable String reason) {}
