package io.makegood.compensation.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it was made, when, and with all facts that came with it.
 *
 * @param zone of the place where it is to be kept; null if nobody said
 */
public record MadePromise(
        Promise promise, Instant madeAt, @Nullable ZoneId zone, JsonNode facts) {}
