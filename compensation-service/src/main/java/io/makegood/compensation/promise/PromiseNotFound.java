package io.makegood.compensation.promise;

import io.makegood.kernel.refusal.Refusal;
import java.util.UUID;

public final class PromiseNotFound extends Refusal {

    PromiseNotFound(UUID id) {
        super(Kind.NOT_FOUND, "promise-not-found", "no promise " + id);
    }
}
