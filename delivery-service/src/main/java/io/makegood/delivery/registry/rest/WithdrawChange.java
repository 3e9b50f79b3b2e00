package io.makegood.delivery.registry.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a change is withdrawn. */
@Schema(name = "WithdrawCodeChange")
record WithdrawChange(
        @NotBlank @Size(max = 1000) @Schema(examples = "it was the wrong carrier")
        String because) {

    static final String EXAMPLE = """
            {"because": "it was the wrong carrier"}""";
}
