package io.makegood.delivery.place.rest;

import io.makegood.delivery.place.Hub;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hub as callers see it. */
@Schema(name = "Hub")
record HubView(
        @Schema(description = "as carriers write it", examples = "LEJ-GTW")
        String code,

        @Schema(type = SchemaType.STRING, examples = "Europe/Berlin")
        ZoneId zone,

        @Nullable String place,
        @Schema(description = "when this was last said") Instant setAt) {

    static HubView of(Hub hub) {
        return new HubView(hub.code(), hub.zone(), hub.place(), hub.setAt());
    }
}
