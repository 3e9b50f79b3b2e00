package io.makegood.promise.guarantee;

import io.makegood.kernel.refusal.Refusal;

public final class GuaranteeNotFound extends Refusal {
    GuaranteeNotFound(Object which) {
        super(Kind.NOT_FOUND, "guarantee-not-found", "no guarantee " + which);
    }
}
