package io.makegood.delivery.evidence;

import io.makegood.kernel.refusal.Refusal;
import java.util.UUID;

/** No message of this id is kept for the tenant. */
public class EvidenceNotFound extends Refusal {

    public EvidenceNotFound(UUID id) {
        super(Kind.NOT_FOUND, "evidence-not-found", "no evidence '%s' is kept".formatted(id));
    }
}
