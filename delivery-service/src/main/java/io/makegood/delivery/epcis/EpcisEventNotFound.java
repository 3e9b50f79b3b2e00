package io.makegood.delivery.epcis;

import io.makegood.kernel.refusal.Refusal;

/** No event of this id was captured for the tenant from that source. */
public class EpcisEventNotFound extends Refusal {

    EpcisEventNotFound(String source, String id) {
        super(Kind.NOT_FOUND, "epcis-event-not-found", "no event '%s' of source '%s'".formatted(id, source));
    }
}
