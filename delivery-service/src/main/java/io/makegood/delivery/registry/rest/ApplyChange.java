package io.makegood.delivery.registry.rest;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when on a change counts. */
@Schema(name = "ApplyCodeChange")
record ApplyChange(
        @NotNull @Schema(
                description =
                        "true: events recorded before are corrected too; false: only those told from now on are read by it")
        Boolean toPast) {

    static final String EXAMPLE = """
            {"toPast": true}""";
}
