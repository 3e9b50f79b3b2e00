package io.makegood.delivery.disruption.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The request to end a disruption earlier. */
record LiftDisruption(
        @NotNull @Schema(description = "when it was over; as it began: it never was")
        OffsetDateTime endedAt,

        @NotBlank @Size(max = 1000) String because) {

    static final String EXAMPLE = """
            {"endedAt": "2009-11-03T18:00:00+08:00", "because": "the roads are open again"}""";

    Instant ended() {
        return endedAt.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
