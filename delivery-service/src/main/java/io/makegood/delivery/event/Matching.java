package io.makegood.delivery.event;

import io.makegood.delivery.order.Registered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives an order that becomes known the events that came before it. */
@ApplicationScoped
class Matching {

    private final Events events;
    private final Publication publication;

    Matching(Events events, Publication publication) {
        this.events = events;
        this.publication = publication;
    }

    void on(@Observes Registered registered) {
        publication.publish(events.match(registered.order(), registered.trackings()));
    }
}
