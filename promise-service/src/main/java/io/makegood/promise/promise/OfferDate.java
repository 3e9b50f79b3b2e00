package io.makegood.promise.promise;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A later date for a promise, as a caller sends it. */
public record OfferDate(
        @Schema(examples = "2009-11-03T23:59:59+08:00", required = true) @Nullable OffsetDateTime dueAt,

        @Schema(examples = "2009-11-02T15:00:00+08:00", description = "absent: now") @Nullable OffsetDateTime offeredAt,

        @Schema(examples = "delivery company, by phone") @Nullable String offeredBy,

        @Schema(examples = "delivered", description = "may be absent when the promise has one objective only") @Nullable String objective) {

    public static final String EXAMPLE = """
            {"dueAt": "2009-11-03T23:59:59+08:00", "offeredAt": "2009-11-02T15:00:00+08:00", \
            "offeredBy": "delivery company, by phone"}""";
}
