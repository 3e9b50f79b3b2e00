package io.makegood.delivery.event.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Violation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A CloudEvent (version 1.0) around an event in our own format. Other attributes of it may be there, and say nothing. */
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(requiredProperties = {"specversion", "id", "source", "type"})
record CloudEvent(
        @Schema(examples = "1.0") @Nullable String specversion,

        @Schema(description = "id of the event; told twice by one source, it counts once") @Nullable String id,

        @Schema(description = "source of the event") @Nullable String source,

        @Schema(description = "any; what happened is said by data", examples = "makegood.event") @Nullable String type,

        @Schema(description = "reference of the order, unless data names it") @Nullable String subject,

        @Schema(description = "when it happened, unless data says it") @Nullable OffsetDateTime time,

        @Schema(description = "JSON, if it is there") @Nullable String datacontenttype,

        @Schema(
                type = SchemaType.OBJECT,
                description = "an event, as for POST /v1/events; source and id may be left out")
        @Nullable JsonNode data,

        @JsonProperty("data_base64") @Schema(description = "the same in Base64, instead of data")
        byte @Nullable [] base64) {

    static final String STRUCTURED = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final String EXAMPLE = """
            {"specversion": "1.0", "type": "makegood.event", "source": "/warehouses/beijing", \
            "id": "1993505414-packed", "subject": "1993505414", "time": "2009-11-02T01:09:11+08:00", \
            "data": {"type": "dispatched", "zone": "Asia/Shanghai", "place": "Beijing"}}""";
    static final String EXAMPLE_OF_DATA = """
            {"type": "dispatched", "order": "1993505414", "occurredAt": "2009-11-02T01:09:11+08:00"}""";

    /** Refuses what the specification does not allow, and data that is not JSON. */
    CloudEvent checked() {
        Map<String, String> broken = new TreeMap<>();
        if (!"1.0".equals(specversion)) {
            broken.put("/specversion", "/specversion is '%s', but must be 1.0".formatted(specversion));
        }
        require(broken, "/id", id);
        require(broken, "/source", source);
        require(broken, "/type", type);
        if (!isJson()) {
            broken.put("/datacontenttype", "/datacontenttype is '%s', but must be JSON".formatted(datacontenttype));
        }
        if (data != null && base64 != null) {
            broken.put("/data_base64", "/data_base64 is there, and so is /data, but only one of them may be");
        }
        if (!broken.isEmpty()) {
            throw new Invalid("invalid-cloudevent", "the CloudEvent breaks a rule; see errors", violations(broken));
        }
        return this;
    }

    private static void require(Map<String, String> broken, String pointer, @Nullable String value) {
        if (value == null || value.isBlank()) {
            broken.put(pointer, "%s is missing, but must be given".formatted(pointer));
        }
    }

    private boolean isJson() {
        return datacontenttype == null || datacontenttype.matches("(?i)[^/;]+/([^/;]+\\+)?json *(;.*)?");
    }

    private static List<Violation> violations(Map<String, String> broken) {
        return broken.entrySet().stream()
                .map(one -> new Violation(one.getKey(), one.getValue()))
                .toList();
    }
}
