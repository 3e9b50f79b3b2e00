package io.makegood.delivery.event;

import io.makegood.kernel.refusal.Refusal;

/** The source never told this tenant of such an event. */
public class EventNotFound extends Refusal {

    public EventNotFound(EventId id) {
        super(Kind.NOT_FOUND, "event-not-found", "no event '%s' of source '%s'".formatted(id.id(), id.source()));
    }
}
