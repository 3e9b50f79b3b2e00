package io.makegood.promise.guarantee.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.guarantee.Content;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new guarantee: its code, and the content of its first version. */
record DraftGuarantee(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}", message = "must be lower-case letters, digits and hyphens") @Schema(examples = "next-morning")
        String code,

        @NotBlank @Size(max = 200) @Schema(examples = "Delivered by noon of the next day")
        String name,

        @NotNull @Schema(examples = "2009-10-01T00:00:00+08:00")
        OffsetDateTime effectiveFrom,

        @Schema(description = "exclusive; absent when the end is not known") @Nullable OffsetDateTime effectiveUntil,

        @NotNull @Schema(type = SchemaType.OBJECT, implementation = Object.class)
        JsonNode terms) {

    Content content() {
        return new WriteGuarantee(name, effectiveFrom, effectiveUntil, terms).content();
    }
}
