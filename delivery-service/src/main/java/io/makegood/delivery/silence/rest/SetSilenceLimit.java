package io.makegood.delivery.silence.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a parcel may go without a scan. */
record SetSilenceLimit(
        @NotNull @Schema(
                type = SchemaType.STRING,
                format = "duration",
                description = "whole hours, from PT1H to PT2160H",
                examples = "PT24H")
        Duration after) {

    static final String EXAMPLE = """
            {"after": "PT24H"}""";
}
