package io.makegood.delivery.epcis.rest;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;

/** A warehouse that speaks EPCIS, and waits for what becomes of it. */
public final class EpcisSender {

    public static final String SSCC = "106141412345678908";
    public static final String SSCC_URN = "urn:epc:id:sscc:0614141.1234567890";

    private static final String CONTEXT =
            "\"@context\": [\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\"]";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("application/ld+json", ContentType.TEXT));

    private final Shop shop;

    public EpcisSender(Shop shop) {
        this.shop = shop;
    }

    public static String document(String... events) {
        return "{%s, \"type\": \"EPCISDocument\", \"schemaVersion\": \"2.0\", \"creationDate\": \"2026-03-02T09:00:00Z\", \"epcisBody\": {\"eventList\": [%s]}}"
                .formatted(CONTEXT, String.join(", ", events));
    }

    /** An event of the one parcel. */
    public static String event(String id, String step) {
        return event(id, step, "");
    }

    /** @param more further fields, each after a comma */
    public static String event(String id, String step, String more) {
        return """
                {"type": "ObjectEvent", "eventID": "urn:example:%s", "action": "OBSERVE", "bizStep": "%s", \
                "eventTime": "2026-03-02T07:53:47Z", "eventTimeZoneOffset": "+01:00", "epcList": ["%s"]%s}""".formatted(id, step, SSCC_URN, more);
    }

    /** The same as an event that comes alone. */
    static String alone(String event) {
        return event.replaceFirst("\\{", "{" + CONTEXT + ", ");
    }

    RequestSpecification as(String role) {
        return shop.as(role).config(AS_TEXT).contentType("application/ld+json");
    }

    Response send(String document) {
        return as(Roles.CARRIER).body(document).post("/v1/epcis/capture");
    }

    Response send(String document, String errorBehaviour) {
        return as(Roles.CARRIER)
                .header("GS1-Capture-Error-Behaviour", errorBehaviour)
                .body(document)
                .post("/v1/epcis/capture");
    }

    Response sendOne(String event) {
        return as(Roles.CARRIER).body(alone(event)).post("/v1/epcis/events");
    }

    /** The job when it is done. */
    public JsonNode captures(String document) {
        return done(send(document));
    }

    JsonNode captures(String document, String errorBehaviour) {
        return done(send(document, errorBehaviour));
    }

    JsonNode done(Response taken) {
        taken.then().statusCode(202);
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> job(taken.header("Location")),
                        job -> !job.path("running").asBoolean());
    }

    JsonNode job(String location) {
        return Shop.json(as(Roles.CARRIER).get(location).asString());
    }

    /** What the sender told of the order, as its timeline says: type, whether it stands, and the id. */
    List<String> timeline(String order) {
        JsonNode events = Shop.json(
                        shop.get("/v1/orders/{reference}/timeline", order).asString())
                .path("events");
        return events.findParents("standing").stream()
                .filter(event -> event.path("source").asText().equals("epcis"))
                .map(event -> "%s %s %s"
                        .formatted(
                                event.path("type").asText(),
                                event.path("standing").asText(),
                                event.path("id").asText()))
                .toList();
    }
}
