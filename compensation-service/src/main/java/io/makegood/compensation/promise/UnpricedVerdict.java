package io.makegood.compensation.promise;

import java.time.Instant;

/** A verdict of which we know everything that pricing it takes, except the terms. */
public record UnpricedVerdict(Promise promise, Instant madeAt, Facts facts, Verdict verdict) {}
