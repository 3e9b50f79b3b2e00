package io.makegood.quickstart.imports;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** How far an import is, as delivery-service tells it. */
public record ImportState(
        String id,
        String format,
        String status,
        long linesDone,
        long recorded,
        long known,
        long refused,
        long bytes,
        @Nullable JsonNode problem) {

    boolean isFailed() {
        return status.equals("failed");
    }

    String mediaType() {
        return format.equals("csv") ? "text/csv" : "application/x-ndjson";
    }

    String reason() {
        return problem == null ? "no reason is given" : problem.path("detail").asText();
    }
}
