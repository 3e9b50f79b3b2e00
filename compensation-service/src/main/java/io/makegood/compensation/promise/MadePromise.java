package io.makegood.compensation.promise;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A promise as it was made, when, and with all facts that came with it. */
public record MadePromise(Promise promise, Instant madeAt, JsonNode facts) {}
