package io.makegood.promise.verdict;

import java.time.OffsetDateTime;

/** The fulfilment event a verdict rests on. */
public record Evidence(String source, String id, String type, OffsetDateTime occurredAt) {}
