package io.makegood.promise.promise;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The end of a promise, as a caller sends it. */
public record CancelPromise(
        @Schema(examples = "2009-11-06T09:00:00+08:00", description = "absent: now; not before a breach that was told")
        @Nullable OffsetDateTime cancelledAt,

        @Schema(examples = "the customer bought it elsewhere", required = true) @Nullable String reason) {

    public static final String EXAMPLE =
            "{\"cancelledAt\": \"2009-11-06T09:00:00+08:00\", \"reason\": \"the customer bought it elsewhere\"}";
}
