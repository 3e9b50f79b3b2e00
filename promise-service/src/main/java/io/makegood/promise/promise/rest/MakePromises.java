package io.makegood.promise.promise.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.promise.MakePromise;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many wishes at once. Each is read for itself, so that one that cannot be read spoils no other. */
record MakePromises(
        @NotNull @Size(min = 1, max = 1000) @Schema(implementation = MakePromise[].class)
        List<JsonNode> promises) {

    static final String EXAMPLE = "{\"promises\": [" + MakePromise.EXAMPLE + "]}";
}
