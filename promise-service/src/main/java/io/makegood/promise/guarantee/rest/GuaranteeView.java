package io.makegood.promise.guarantee.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.guarantee.GuaranteeVersion;
import io.makegood.promise.guarantee.Status;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One version of a guarantee, as callers see it. */
@Schema(name = "Guarantee")
record GuaranteeView(
        @Schema(examples = "next-morning") String code,
        @Schema(examples = "1") int version,

        @Schema(examples = "Delivered by noon of the next day")
        String name,

        Status status,
        Instant effectiveFrom,
        @Nullable Instant effectiveUntil,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class)
        JsonNode terms,

        Instant createdAt,
        @Nullable Instant publishedAt,

        @Schema(description = "goes up with every change; also the ETag")
        long revision) {

    static GuaranteeView of(GuaranteeVersion version) {
        return new GuaranteeView(
                version.ref().code(),
                version.ref().version(),
                version.name(),
                version.status(),
                version.effectiveFrom(),
                version.effectiveUntil(),
                version.terms(),
                version.createdAt(),
                version.publishedAt(),
                version.revision());
    }
}
