package io.makegood.promise.guarantee.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.promise.guarantee.Content;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The content of a version. The terms of a draft may still be wrong: publishing checks them. */
record WriteGuarantee(
        @NotBlank @Size(max = 200) @Schema(examples = "Delivered by noon of the next day")
        String name,

        @NotNull @Schema(examples = "2009-10-01T00:00:00+08:00")
        OffsetDateTime effectiveFrom,

        @Schema(description = "exclusive; absent when the end is not known") @Nullable OffsetDateTime effectiveUntil,

        @NotNull @Schema(type = SchemaType.OBJECT, implementation = Object.class)
        JsonNode terms) {

    Content content() {
        if (effectiveUntil != null && !effectiveUntil.isAfter(effectiveFrom)) {
            throw Invalid.field("/effectiveUntil", effectiveUntil, "must lie after effectiveFrom");
        }
        KeepableTerms.require(terms);
        return new Content(
                name, effectiveFrom.toInstant(), effectiveUntil == null ? null : effectiveUntil.toInstant(), terms);
    }
}
