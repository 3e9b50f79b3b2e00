package io.makegood.delivery.event.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.carrier.MessagePart;
import io.makegood.delivery.event.FulfilmentEvent;
import io.makegood.delivery.report.ReportEvent;
import io.makegood.delivery.report.ReportReader;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Malformed;
import io.makegood.kernel.refusal.Refusal;
import io.makegood.kernel.refusal.UnreadableJson;
import io.makegood.kernel.refusal.Violation;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way from a CloudEvent to the event that it carries, in each of the three forms on the wire. */
@Singleton
class CloudEventReader {

    private static final List<String> ATTRIBUTES = List.of("specversion", "id", "source", "type", "subject", "time");
    private static final Set<String> OF_THE_ENVELOPE = Set.of("/source", "/id");

    private final ObjectMapper json;
    private final ReportReader reader;

    CloudEventReader(ObjectMapper json, ReportReader reader) {
        this.json = json;
        this.reader = reader;
    }

    /** Structured: all of it in one body. */
    FulfilmentEvent structured(byte @Nullable [] body, Instant now) {
        return event(tree(body), now);
    }

    /** Several of them, which stand or fall each by itself. */
    List<Reading> batch(byte @Nullable [] body, Instant now) {
        JsonNode batch = tree(body);
        if (!batch.isArray()) {
            throw new Malformed("malformed-json", "the body is not a list of CloudEvents");
        }
        List<Reading> readings = new ArrayList<>();
        batch.forEach(item -> readings.add(reading(readings.size() + 1L, item, now)));
        return readings;
    }

    /** Binary: attributes in headers, and the data as body. */
    FulfilmentEvent binary(byte @Nullable [] body, HttpHeaders headers, Instant now) {
        ObjectNode envelope = json.createObjectNode();
        ATTRIBUTES.forEach(name -> envelope.put(name, decoded(name, headers.getHeaderString("ce-" + name))));
        return event(envelope.set("data", tree(body)), now);
    }

    /** Header values are percent-encoded where they are not plain (CloudEvents HTTP binding, 3.1.3.2). */
    private static @Nullable String decoded(String name, @Nullable String value) {
        try {
            return value == null ? null : URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException undecodable) {
            throw new Malformed("invalid-header", "ce-%s is '%s', but must be percent-encoded".formatted(name, value));
        }
    }

    private Reading reading(long place, JsonNode item, Instant now) {
        try {
            return new Reading.Readable(place, event(item, now));
        } catch (Refusal refusal) {
            return new Reading.Unreadable(place, refusal);
        }
    }

    private FulfilmentEvent event(JsonNode envelope, Instant now) {
        CloudEvent event = value(envelope, CloudEvent.class).checked();
        ObjectNode data = data(event);
        fill(data, event);
        try {
            return reader.read(value(data, ReportEvent.class), now);
        } catch (Invalid invalid) {
            throw new Invalid(invalid.code(), invalid.detail(), inside(invalid.errors()));
        } catch (Malformed malformed) {
            throw new Malformed(malformed.code(), malformed.detail(), inside(malformed.errors()));
        }
    }

    private ObjectNode data(CloudEvent event) {
        JsonNode data = event.base64() == null ? event.data() : tree(event.base64());
        if (data instanceof ObjectNode object) {
            return object.deepCopy();
        }
        throw Invalid.field("/data", data == null ? null : data.getNodeType(), "must be an event in our own format");
    }

    private static void fill(ObjectNode data, CloudEvent event) {
        name(data, "source", event.source());
        name(data, "id", event.id());
        if (!data.hasNonNull("order") && event.subject() != null) {
            data.put("order", event.subject());
        }
        if (!data.hasNonNull("occurredAt") && event.time() != null) {
            data.put("occurredAt", event.time().toString());
        }
    }

    private static void name(ObjectNode data, String field, @Nullable String value) {
        if (data.hasNonNull(field) && !data.path(field).asText().equals(value)) {
            throw Invalid.field(
                    "/data/" + field, data.path(field).asText(), "must be that of the CloudEvent, or absent");
        }
        data.put(field, value);
    }

    private static List<Violation> inside(List<Violation> errors) {
        return errors.stream()
                .map(error -> OF_THE_ENVELOPE.contains(error.pointer())
                        ? error
                        : new Violation("/data" + error.pointer(), "/data" + error.detail()))
                .toList();
    }

    private <T> T value(JsonNode tree, Class<T> type) {
        try {
            T value = json.treeToValue(tree, type);
            if (value == null) {
                throw new Malformed("malformed-json", "the body holds null where a CloudEvent should be");
            }
            return value;
        } catch (JsonProcessingException unreadable) {
            throw UnreadableJson.refusal(unreadable);
        }
    }

    private JsonNode tree(byte @Nullable [] body) {
        return MessagePart.read(json, body == null ? new byte[0] : body).node();
    }
}
