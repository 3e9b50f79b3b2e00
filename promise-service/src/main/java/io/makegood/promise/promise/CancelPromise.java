package io.makegood.promise.promise;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of a promise, as a caller sends it. */
public record CancelPromise(
        @Schema(examples = "2009-11-02T09:00:00+08:00", description = "absent: now") @Nullable OffsetDateTime cancelledAt,

        @Schema(examples = "the customer changed her mind", required = true) @Nullable String reason) {

    public static final String EXAMPLE =
            "{\"cancelledAt\": \"2009-11-02T09:00:00+08:00\", \"reason\": \"the customer changed her mind\"}";
}
