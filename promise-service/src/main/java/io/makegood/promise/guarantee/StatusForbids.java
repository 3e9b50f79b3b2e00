package io.makegood.promise.guarantee;

import io.makegood.kernel.refusal.Refusal;

public final class StatusForbids extends Refusal {
    StatusForbids(GuaranteeRef ref, Status status, String verb) {
        super(Kind.CONFLICT, "guarantee-status", sentence(ref, status.word(), verb));
    }

    private static String sentence(GuaranteeRef ref, String status, String verb) {
        return status.equals(verb)
                ? "%s is %s already".formatted(ref, status)
                : "%s is %s and cannot be %s".formatted(ref, status, verb);
    }
}
