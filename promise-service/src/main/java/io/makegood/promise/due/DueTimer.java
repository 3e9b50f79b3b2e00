package io.makegood.promise.due;

import io.makegood.promise.promise.PromiseKey;
import java.time.Instant;

/** A moment at which the clock alone can change what a due time has come to. */
public record DueTimer(Instant firesAt, PromiseKey promise, int dueNo) {}
