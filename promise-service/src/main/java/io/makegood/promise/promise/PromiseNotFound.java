package io.makegood.promise.promise;

import io.makegood.kernel.refusal.Refusal;

public final class PromiseNotFound extends Refusal {
    PromiseNotFound(PromiseId id) {
        super(Kind.NOT_FOUND, "promise-not-found", "no promise " + id);
    }
}
