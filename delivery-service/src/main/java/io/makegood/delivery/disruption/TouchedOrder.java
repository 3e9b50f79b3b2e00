package io.makegood.delivery.disruption;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order that a disruption touches. */
public record TouchedOrder(
        UUID id, String reference, @Nullable ZoneId zone, Instant registeredAt) {}
