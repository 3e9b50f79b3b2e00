package io.makegood.quickstart.rest;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks again and again until there is something to see, but not for ever. */
public record Patience(Duration limit, Duration pause) {

    /** Empty when there was nothing to see within the limit. */
    public <T> Optional<T> until(Supplier<Optional<T>> look) {
        long end = System.nanoTime() + limit.toNanos();
        Optional<T> seen = look.get();
        while (seen.isEmpty() && System.nanoTime() < end) {
            rest();
            seen = look.get();
        }
        return seen;
    }

    private void rest() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
