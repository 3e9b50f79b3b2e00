package io.makegood.promise.promise;

import java.time.Instant;

/** When a promise ended before its time, and why. */
public record Cancellation(Instant at, String reason) {}
