package io.makegood.delivery;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.makegood.delivery.event.DerivedFacts;
import io.makegood.kernel.json.Json;
import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.test.Tokens;
import io.makegood.test.TopicTap;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A merchant of its own for each test, and all it says to the service and hears from it. */
public final class Shop {

    private static final ObjectMapper JSON = Json.mapper();

    private final Tenant tenant = new Tenant("shop-" + UUID.randomUUID());

    public Tenant tenant() {
        return tenant;
    }

    public RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(tenant.name(), role)).contentType("application/json");
    }

    public Response register(String reference, String... trackings) {
        return post("/v1/orders", "{\"reference\": \"%s\", \"parcels\": %s}".formatted(reference, parcels(trackings)));
    }

    public Response addParcels(String reference, String... trackings) {
        return post("/v1/orders/%s/parcels".formatted(reference), "{\"parcels\": %s}".formatted(parcels(trackings)));
    }

    public Response post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Response post(String path, String body, String idempotencyKey) {
        return as(Roles.MERCHANT)
                .header("Idempotency-Key", idempotencyKey)
                .body(body)
                .post(path);
    }

    public Response tell(String event) {
        return tell(event, UUID.randomUUID().toString());
    }

    public Response tell(String event, String idempotencyKey) {
        return as(Roles.CARRIER)
                .header("Idempotency-Key", idempotencyKey)
                .body(event)
                .post("/v1/events");
    }

    /** Tells many at once. */
    public void tellLines(Stream<String> events) {
        as(Roles.CARRIER)
                .contentType("application/x-ndjson")
                .body(events.collect(Collectors.joining("\n")).getBytes(UTF_8))
                .post("/v1/events/bulk")
                .then()
                .statusCode(200);
    }

    public Response get(String path, Object... parameters) {
        return as(Roles.MERCHANT).get(path, parameters);
    }

    /** All that was published by now of what was told about orders, without what the suite concluded from it. */
    public List<JsonNode> published(String... orders) {
        return publishedInAll(orders).stream()
                .filter(message -> !message.at("/data/source").asText().equals(DerivedFacts.SOURCE))
                .toList();
    }

    /** All that was published about orders by now: messages of one order stay in order, so a last word ends them. */
    public List<JsonNode> publishedInAll(String... orders) {
        String lastWord = UUID.randomUUID().toString();
        for (String order : orders) {
            tell(anEvent(lastWord + order, order)).then().statusCode(201);
        }
        try (TopicTap tap = TopicTap.on("makegood.fulfilment")) {
            tap.await(record -> record.value().contains(lastWord), orders.length);
            return tap.await(record -> record.key().startsWith(Keys.of(tenant, "")), orders.length).stream()
                    .map(record -> json(record.value()))
                    .filter(message -> !message.at("/data/eventId").asText().startsWith(lastWord))
                    .toList();
        }
    }

    public static String anEvent(String id, String order) {
        return anEvent(id, order, "");
    }

    public static String anEvent(String id, String order, String more) {
        return """
                {"source": "couriers", "id": "%s", "order": "%s", "type": "dispatched", \
                "occurredAt": "2009-11-02T01:09:11+08:00"%s}""".formatted(id, order, more);
    }

    public static String anEventOfParcel(String id, String tracking) {
        return """
                {"source": "couriers", "id": "%s", "parcel": "%s", "type": "delivered", \
                "occurredAt": "2009-11-05T18:12:00+08:00"}""".formatted(id, tracking);
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> parcels(String... trackings) {
        return Arrays.stream(trackings).map("{\"tracking\": \"%s\"}"::formatted).toList();
    }
}
