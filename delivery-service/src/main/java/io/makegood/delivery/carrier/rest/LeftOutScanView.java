package io.makegood.delivery.carrier.rest;

import io.makegood.delivery.carrier.LeftOutScan;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scan on the review list. */
@Schema(name = "LeftOutScan")
record LeftOutScanView(
        @Schema(description = "who told it", examples = "aftership")
        String source,

        @Schema(description = "the format of its message", examples = "aftership")
        String adapter,

        @Schema(examples = "UJ618224471NL") String parcel,

        @Schema(description = "the carrier's own code, which may be empty", examples = "InTransit_002")
        String carrierCode,

        @Schema(description = "the message that it came in first; see GET /v1/evidence/{id}")
        UUID evidence,

        @Schema(description = "where in that message, as a JSON pointer", examples = "/msg/checkpoints/1")
        String at,

        @Schema(description = "time-unreadable, place-unknown or time-impossible", examples = "time-unreadable")
        String code,

        @Schema(description = "its time; null if it has none", examples = "2026-03-01") @Nullable String value,

        @Schema(
                description = "what the value breaks",
                examples = "must be a time, such as 2026-03-01T12:00:00 or 2026-03-01T12:00:00+08:00")
        String rule,

        Instant leftOutAt) {

    static LeftOutScanView of(LeftOutScan scan) {
        return new LeftOutScanView(
                scan.source(),
                scan.adapter(),
                scan.parcel(),
                scan.carrierCode(),
                scan.evidence(),
                scan.pointer(),
                scan.code(),
                scan.value(),
                scan.rule(),
                scan.leftOutAt());
    }
}
