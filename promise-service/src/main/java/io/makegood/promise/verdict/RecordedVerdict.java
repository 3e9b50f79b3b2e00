package io.makegood.promise.verdict;

import java.time.Instant;

/** A verdict and when it was recorded, which can be long after the moment it judges. */
public record RecordedVerdict(Verdict verdict, Instant recordedAt) {}
