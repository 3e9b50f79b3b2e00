package io.makegood.compensation.claim;

import io.makegood.kernel.refusal.Refusal;
import java.util.UUID;

public final class ClaimNotFound extends Refusal {

    ClaimNotFound(UUID id) {
        super(Kind.NOT_FOUND, "claim-not-found", "no claim " + id);
    }
}
