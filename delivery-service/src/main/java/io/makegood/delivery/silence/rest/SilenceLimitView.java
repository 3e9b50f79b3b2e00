package io.makegood.delivery.silence.rest;

import io.makegood.delivery.silence.SilenceLimit;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A limit of silence as callers see it. */
@Schema(name = "SilenceLimit")
record SilenceLimitView(
        @Schema(
                description = "as orders name it; default stands for all without a limit of their own",
                examples = "beijing-couriers")
        String carrier,

        @Schema(type = SchemaType.STRING, format = "duration", examples = "PT24H")
        Duration after,

        @Schema(description = "since when it holds") Instant setAt) {

    static SilenceLimitView of(SilenceLimit limit) {
        return new SilenceLimitView(limit.carrier(), limit.after(), limit.setAt());
    }
}
