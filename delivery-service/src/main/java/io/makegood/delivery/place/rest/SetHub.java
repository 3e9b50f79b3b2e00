package io.makegood.delivery.place.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said of a hub. */
record SetHub(
        @NotNull @Schema(type = SchemaType.STRING, description = "its time zone", examples = "Europe/Berlin")
        ZoneId zone,

        @Size(max = 200) @Schema(description = "where it is, for people", examples = "Leipzig, Germany") @Nullable String place) {

    static final String EXAMPLE = """
            {"zone": "Europe/Berlin", "place": "Leipzig, Germany"}""";
}
