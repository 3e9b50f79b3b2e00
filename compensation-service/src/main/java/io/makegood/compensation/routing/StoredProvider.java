package io.makegood.compensation.routing;

import java.time.Instant;

/** A provider as it was set last. */
public record StoredProvider(Provider provider, Instant updatedAt, int revision) {}
