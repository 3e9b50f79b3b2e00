package io.makegood.delivery.tracking;

import io.makegood.kernel.refusal.Refusal;
import java.util.UUID;

/** The order has no link of this id. */
public class TrackingLinkNotFound extends Refusal {

    public TrackingLinkNotFound(UUID id, String order) {
        super(Kind.NOT_FOUND, "tracking-link-not-found", "order '%s' has no tracking link '%s'".formatted(order, id));
    }
}
