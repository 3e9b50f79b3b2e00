package io.makegood.promise.guarantee;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What others learn of a version once it is published, and whenever its status changes after that. */
record GuaranteePublished(
        String code,
        int version,
        String name,
        Status status,
        Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        JsonNode terms,
        JsonNode calendars) {

    static final String TOPIC = "makegood.guarantees";
    static final String TYPE = "makegood.guarantee-published";

    static GuaranteePublished of(GuaranteeVersion version) {
        return new GuaranteePublished(
                version.ref().code(),
                version.ref().version(),
                version.name(),
                version.status(),
                version.effectiveFrom(),
                version.effectiveUntil(),
                version.terms(),
                version.calendars());
    }
}
