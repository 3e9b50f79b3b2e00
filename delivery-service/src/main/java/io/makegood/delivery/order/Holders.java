package io.makegood.delivery.order;

import java.time.Instant;
import java.util.List;

/**
 * The orders that had a tracking number, one after the other: carriers use their numbers again.
 *
 * @param inTurn at least one, the earliest first
 */
public record Holders(List<Holder> inTurn) {

    /** An order, and since when the number is its own. */
    record Holder(String order, Instant since) {}

    /** Whose it was when something happened; what happened before anybody had it belongs to the first. */
    public String at(Instant occurredAt) {
        String order = inTurn.get(0).order();
        for (Holder holder : inTurn) {
            if (!holder.since().isAfter(occurredAt)) {
                order = holder.order();
            }
        }
        return order;
    }
}
