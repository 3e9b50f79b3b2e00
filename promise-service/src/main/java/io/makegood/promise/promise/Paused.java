package io.makegood.promise.promise;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Why a clock stands still, and since when.
 *
 * @param by the type of the event that began the pause
 */
public record Paused(Instant since, String by) {

    public Paused {
        since = since.truncatedTo(ChronoUnit.MICROS);
    }
}
