package io.makegood.promise.promise;

import io.makegood.kernel.refusal.Refusal;
import java.time.Instant;

public final class PromiseCancelled extends Refusal {
    PromiseCancelled(PromiseId id, Instant cancelledAt) {
        super(Kind.CONFLICT, "promise-cancelled", "promise %s was cancelled at %s".formatted(id, cancelledAt));
    }
}
