package io.makegood.delivery.epcis;

import io.makegood.kernel.refusal.Refusal;

/** An eventID is that of one event, which is never edited: it can be declared to be an error, and told anew. */
public class EventIdTaken extends Refusal {

    EventIdTaken(String id) {
        super(
                Kind.CONFLICT,
                "event-id-taken",
                "eventID '%s' is that of another event; declare that one to be an error, and tell this under an id of its own"
                        .formatted(id));
    }
}
