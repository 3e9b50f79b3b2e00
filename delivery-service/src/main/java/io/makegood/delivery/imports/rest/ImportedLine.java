package io.makegood.delivery.imports.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.makegood.kernel.refusal.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one line of a file. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportedLine(
        @Schema(description = "from 1, and in CSV from 2") long line,

        @Schema(description = "as for a single event: 201, 200, 400, 409, 422; 204 for an empty line")
        int status,

        @Schema(implementation = Problem.class) @JsonRawValue @Nullable String problem) {}
