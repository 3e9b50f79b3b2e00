package io.makegood.delivery.event;

import io.makegood.kernel.refusal.Refusal;

/** A source used the id of one event for another: events are never edited, only withdrawn or corrected by later ones. */
public class EventIdReused extends Refusal {

    public EventIdReused(EventId id) {
        super(
                Kind.CONFLICT,
                "event-id-reused",
                "source '%s' told of event '%s' before, with other content; correct it by an event of its own id"
                        .formatted(id.source(), id.id()));
    }
}
