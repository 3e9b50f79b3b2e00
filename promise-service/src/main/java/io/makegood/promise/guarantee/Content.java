package io.makegood.promise.guarantee;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the author of a guarantee writes. In force from {@code effectiveFrom} (inclusive) to its end (exclusive). */
public record Content(
        String name, Instant effectiveFrom, @Nullable Instant effectiveUntil, JsonNode terms) {}
