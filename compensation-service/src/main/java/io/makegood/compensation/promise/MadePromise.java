package io.makegood.compensation.promise;

import com.fasterxml.jackson.databind.JsonNode;

/** A promise as it was made, with all facts that came with it. */
public record MadePromise(Promise promise, JsonNode facts) {}
