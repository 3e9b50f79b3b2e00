package io.makegood.delivery.disruption.rest;

import io.makegood.delivery.disruption.Disruption.Status;
import io.makegood.kernel.refusal.Malformed;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which disruptions are wanted. */
class DisruptionQuery {

    @Parameter(
            description = "only of this status",
            schema = @Schema(enumeration = {"proposed", "approved", "rejected", "lifted"}))
    @QueryParam("status")
    @Nullable String status;

    @Parameter(description = "only of this kind", example = "weather")
    @QueryParam("kind")
    @Nullable String kind;

    @Nullable Status status() {
        List<String> words = Arrays.stream(Status.values()).map(Status::word).toList();
        if (status != null && !words.contains(status)) {
            throw new Malformed("invalid-parameter", "status is '%s', but must be one of %s".formatted(status, words));
        }
        return status == null ? null : Status.of(status);
    }
}
