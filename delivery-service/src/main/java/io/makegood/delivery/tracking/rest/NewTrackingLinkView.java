package io.makegood.delivery.tracking.rest;

import com.fasterxml.jackson.annotation.JsonView;
import io.makegood.kernel.idempotency.Idempotent;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new link, with what opens it: that is shown once, and kept nowhere. */
@Schema(
        name = "NewTrackingLink",
        requiredProperties = {"id", "createdAt"})
record NewTrackingLinkView(
        UUID id,

        @Schema(
                description = "opens the page; only in the first answer, not when the request is repeated",
                examples = "r3Zy0xJ9mQ2bT7uVwK5sLhN8aPcEfGdX")
        @JsonView(Idempotent.Once.class)
        String token,

        @Schema(description = "the page; as token, only in the first answer") @JsonView(Idempotent.Once.class)
        URI url,

        Instant createdAt) {}
