package io.makegood.quickstart.month;

import java.time.Instant;

/** From a moment on, before another. */
record Period(Instant from, Instant until) {

    String query() {
        return "from=%s&until=%s".formatted(from, until);
    }
}
