package io.makegood.kernel.idempotency;

import io.makegood.kernel.refusal.Refusal;

/** A key that is missing, too long, in use at this moment, or was used for something else. */
final class IdempotencyRefusal extends Refusal {

    private IdempotencyRefusal(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static IdempotencyRefusal missing() {
        return new IdempotencyRefusal(
                Kind.MALFORMED,
                "idempotency-key-missing",
                "send an Idempotency-Key header of 1 to 255 characters, so that the request can be repeated safely");
    }

    static IdempotencyRefusal inFlight(String key) {
        return new IdempotencyRefusal(
                Kind.CONFLICT,
                "idempotency-key-in-flight",
                "a request with the key '%s' is being worked on; repeat it in a moment".formatted(key));
    }

    static IdempotencyRefusal reused(String key) {
        return new IdempotencyRefusal(
                Kind.INVALID,
                "idempotency-key-reused",
                "the key '%s' was used for another request; choose a new one".formatted(key));
    }
}
