package io.makegood.compensation.promise;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A verdict of which we know everything that pricing it takes, except the terms.
 *
 * @param zone of the place where the promise is to be kept; null if it is that of the terms
 */
public record UnpricedVerdict(
        Promise promise, Instant madeAt, @Nullable ZoneId zone, Facts facts, Verdict verdict) {

    public UnpricedVerdict(Promise promise, Instant madeAt, Facts facts, Verdict verdict) {
        this(promise, madeAt, null, facts, verdict);
    }
}
