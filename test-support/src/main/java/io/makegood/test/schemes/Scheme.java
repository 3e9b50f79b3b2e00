package io.makegood.test.schemes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;

/** A scheme that the world publishes: a template with a version of the terms for each of its own, and worked cases. */
public record Scheme(String id, String title, JsonNode template, List<SchemeCase> cases) {

    /** The number of the version that is in force at this moment; one that is suspended never is. */
    public int versionAt(OffsetDateTime at) {
        JsonNode versions = template.path("versions");
        for (int number = versions.size(); number > 0; number--) {
            if (isInForce(versions.get(number - 1), at)) {
                return number;
            }
        }
        throw new IllegalArgumentException("no version of %s is in force at %s".formatted(id, at));
    }

    private static boolean isInForce(JsonNode version, OffsetDateTime at) {
        return !version.has("status")
                && !time(version, "effectiveFrom").isAfter(at)
                && (!version.has("effectiveUntil")
                        || time(version, "effectiveUntil").isAfter(at));
    }

    private static OffsetDateTime time(JsonNode version, String name) {
        return OffsetDateTime.parse(version.path(name).asText());
    }

    public JsonNode terms(int version) {
        return template.path("versions").path(version - 1).path("terms");
    }

    @Override
    public String toString() {
        return id;
    }
}
