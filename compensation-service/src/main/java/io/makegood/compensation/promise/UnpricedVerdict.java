package io.makegood.compensation.promise;

/** A verdict of which we know everything that pricing it takes, except the terms. */
public record UnpricedVerdict(Promise promise, Facts facts, Verdict verdict) {}
