package io.makegood.delivery.tracking.rest;

import io.makegood.delivery.tracking.TrackingLink;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A link as the merchant sees it later: without what opens it. */
@Schema(name = "TrackingLink")
record TrackingLinkView(
        UUID id,
        Instant createdAt,

        @Schema(description = "since when it opens nothing; null while it does") @Nullable Instant revokedAt) {

    static TrackingLinkView of(TrackingLink link) {
        return new TrackingLinkView(link.id(), link.createdAt(), link.revokedAt());
    }
}
