package io.makegood.delivery.carrier;

import io.makegood.delivery.event.Outcome;
import io.makegood.delivery.event.Outcome.Recorded;

/** One report of a message, and what became of it. */
public record Taken(CarrierReport report, Outcome outcome) {

    /** False when it was known: then it stays as it was recorded. */
    public boolean isNew() {
        return outcome instanceof Recorded;
    }
}
