package io.makegood.delivery.event;

/** An event as it is about to be recorded, and where it was taken from. */
public record Told(FulfilmentEvent event, Provenance provenance) {

    public static Told plainly(FulfilmentEvent event) {
        return new Told(event, Provenance.NONE);
    }

    /**
     * Whether the parcel says to which order it belongs. An order named in a carrier's message is only a reference that
     * somebody gave the carrier: if no such order is known, the parcel has the last word.
     */
    boolean goesByParcel() {
        return event.parcel() != null && (event.order() == null || provenance.evidence() != null);
    }

    EventId id() {
        return event.id();
    }
}
