package io.makegood.delivery.connection.rest;

import io.makegood.kernel.refusal.Invalid;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The next secret, and how long the one before it stays valid. */
record RotateSecret(
        @Schema(description = "what the sender will sign with", examples = "another-secret-of-40-letters-or-more")
        @Nullable String secret,

        @Schema(
                type = SchemaType.STRING,
                description = "how long both are valid, up to 30 days; PT24H if absent",
                examples = "PT24H")
        @Nullable Duration keepCurrentFor) {

    static final String EXAMPLE = """
            {"secret": "YW5vdGhlciBmb3IgdGhlIGV4YW1wbGU", "keepCurrentFor": "PT24H"}""";

    private static final Duration USUAL = Duration.ofHours(24);
    private static final Duration MOST = Duration.ofDays(30);

    Instant currentUntil(Instant now) {
        Duration kept = keepCurrentFor == null ? USUAL : keepCurrentFor;
        if (kept.isNegative() || kept.compareTo(MOST) > 0) {
            throw Invalid.field("/keepCurrentFor", kept, "must lie between PT0S and " + MOST);
        }
        return now.plus(kept);
    }
}
