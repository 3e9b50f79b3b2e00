package io.makegood.terms.calendar;

import java.time.Duration;
import java.time.Instant;

/** A time without a break in which it is open; at {@code closesAt} it is closed. */
record Opening(Instant opensAt, Instant closesAt) {

    boolean isSome() {
        return opensAt.isBefore(closesAt);
    }

    Duration length() {
        return Duration.between(opensAt, closesAt);
    }
}
