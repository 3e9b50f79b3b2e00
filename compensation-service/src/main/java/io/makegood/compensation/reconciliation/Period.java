package io.makegood.compensation.reconciliation;

import io.makegood.kernel.refusal.Invalid;
import java.time.Instant;

/** A stretch of time: {@code from} inclusive, {@code until} exclusive. */
public record Period(Instant from, Instant until) {

    public Period {
        if (!from.isBefore(until)) {
            throw Invalid.field("/until", until, "must be after from, which is " + from);
        }
    }
}
