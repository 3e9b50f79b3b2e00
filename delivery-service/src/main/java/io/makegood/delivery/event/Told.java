package io.makegood.delivery.event;

/** An event as it is about to be recorded, and where it was taken from. */
public record Told(FulfilmentEvent event, Provenance provenance) {

    static Told plainly(FulfilmentEvent event) {
        return new Told(event, Provenance.NONE);
    }

    EventId id() {
        return event.id();
    }
}
