package io.makegood.promise;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.messaging.Keys;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.test.Tokens;
import io.makegood.test.TopicTap;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** A merchant of its own for each test, and all it says to the service and hears from it. */
public final class Shop {

    public static final String MADE_AT = "2009-11-01T18:52:01+08:00";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Tenant tenant = new Tenant("shop-" + UUID.randomUUID());

    public Tenant tenant() {
        return tenant;
    }

    public RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(tenant.name(), role)).contentType("application/json");
    }

    public Response post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Response post(String path, Object body, String idempotencyKey) {
        return as(Roles.ADMIN)
                .header("Idempotency-Key", idempotencyKey)
                .body(body.toString())
                .post(path);
    }

    /** A step in the life of a version that was read last as this revision. */
    public Response step(String path, long revision) {
        return as(Roles.ADMIN)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"%d\"".formatted(revision))
                .post(path);
    }

    public Response get(String path, Object... parameters) {
        return as(Roles.MERCHANT).get(path, parameters);
    }

    public static ObjectNode aGuarantee(String code, JsonNode terms) {
        ObjectNode guarantee = Contracts.JSON.createObjectNode();
        guarantee.put("code", code);
        guarantee.put("name", "Delivered by noon of the next day");
        guarantee.put("effectiveFrom", "2009-10-01T00:00:00+08:00");
        guarantee.set("terms", terms);
        return guarantee;
    }

    public Response draft(String code) {
        return post("/v1/guarantees", aGuarantee(code, Contracts.nextMorning()));
    }

    public void publish(String code) {
        publish(code, Contracts.nextMorning());
    }

    public static ObjectNode aPromise(String order) {
        ObjectNode promise = Contracts.JSON.createObjectNode();
        promise.put("guarantee", "next-morning");
        promise.put("order", order);
        promise.put("customer", "zhang-lan");
        promise.put("madeAt", MADE_AT);
        promise.set("facts", Contracts.read("promise-made/example.json").at("/data/facts"));
        return promise;
    }

    /** Its id. */
    public String promise(String order) {
        return post("/v1/promises", aPromise(order))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Promised so that it is due in the time given from now on, by the clock of the machine. */
    public String promiseDueIn(String order, Duration time) {
        ObjectNode promise = aPromise(order)
                .put("guarantee", "given")
                .put("dueAt", OffsetDateTime.now(World.BEIJING).plus(time).toString());
        promise.remove("madeAt");
        return post("/v1/promises", promise).then().statusCode(201).extract().path("id");
    }

    /** A guarantee that leaves the due time to whoever makes the promise. */
    public void publishGiven() {
        ObjectNode terms = Contracts.nextMorning();
        ((ObjectNode) terms.at("/objectives/0")).put("due", "given");
        ((ObjectNode) terms.at("/objectives/0")).remove("warnBefore");
        publish("given", terms);
    }

    public void publish(String code, JsonNode terms) {
        long revision = post("/v1/guarantees", aGuarantee(code, terms))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("revision");
        step("/v1/guarantees/" + code + "/versions/1/publish", revision).then().statusCode(200);
    }

    public String state(String promise) {
        return get("/v1/promises/{id}", promise)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    /** Of each verdict its state and lateness, by number. */
    public List<String> verdicts(String promise) {
        List<Map<String, Object>> verdicts = get("/v1/promises/{id}/verdicts?limit=200", promise)
                .then()
                .extract()
                .path("data");
        return verdicts.stream()
                .map(verdict -> verdict.get("lateBy") == null
                        ? verdict.get("state").toString()
                        : verdict.get("state") + " " + verdict.get("lateBy"))
                .toList();
    }

    /** Says it on the topic, and waits until the service has heard it. */
    public void tell(String order, String id, String type, String occurredAt, String more) {
        send(order, fulfilment(UUID.randomUUID().toString(), order, id, type, occurredAt, more));
        Awaitility.await().atMost(LIMIT).until(() -> heard(order).contains(id));
    }

    public List<String> heard(String order) {
        return get("/v1/orders/{order}/timeline", order)
                .then()
                .statusCode(200)
                .extract()
                .path("events.id");
    }

    public void send(String order, String message) {
        Map<String, Object> settings = Map.of("bootstrap.servers", System.getProperty("kafka.bootstrap.servers"));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("makegood.fulfilment", Keys.of(tenant, order), message));
        }
    }

    public String fulfilment(String messageId, String order, String id, String type, String occurredAt, String more) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/makegood/delivery-service",
                 "type": "makegood.fulfilment-recorded", "subject": "%s", "time": "2009-11-06T00:00:00Z",
                 "datacontenttype": "application/json", "tenant": "%s", "data": {"order": "%s", "parcel": null,
                 "source": "beijing-couriers", "eventId": "%s", "type": "%s", "occurredAt": "%s",
                 "recordedAt": "2009-11-06T00:00:00Z", "zone": null, "place": null%s}}
                """.formatted(messageId, order, tenant, order, id, type, occurredAt, more);
    }

    /** What was sent about the order, once it is at least so much. */
    public List<JsonNode> sent(String order, int count) {
        return sent("makegood.promises", Keys.of(tenant, order), count);
    }

    public List<JsonNode> sent(String topic, String key, int count) {
        try (TopicTap tap = TopicTap.on(topic)) {
            return tap.await(key, count).stream()
                    .map(record -> json(record.value()))
                    .toList();
        }
    }

    public static JsonNode json(String text) {
        try {
            return Contracts.JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
