package io.makegood.delivery.tracking;

import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's way to one order, open until it is revoked. */
public record TrackingLink(
        Tenant tenant,
        UUID id,
        String order,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
