package io.makegood.delivery.disruption;

import io.makegood.kernel.refusal.Refusal;
import java.util.UUID;

/** The tenant has declared no such disruption. */
public class DisruptionNotFound extends Refusal {

    DisruptionNotFound(UUID id) {
        super(Kind.NOT_FOUND, "disruption-not-found", "no disruption '%s'".formatted(id));
    }
}
