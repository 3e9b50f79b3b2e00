package io.makegood.promise.guarantee;

import io.makegood.kernel.refusal.Refusal;

public final class StatusForbids extends Refusal {
    StatusForbids(GuaranteeRef ref, Status status, String verb) {
        super(Kind.CONFLICT, "guarantee-status", "%s is %s and cannot be %s".formatted(ref, status.word(), verb));
    }
}
