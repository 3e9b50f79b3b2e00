package io.makegood.delivery.event.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.makegood.delivery.connection.rest.Mutation;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CloudEventResourceTest {

    private static final String DATA = "{\"type\": \"dispatched\", \"place\": \"Beijing\"}";

    private final Shop shop = new Shop();

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @Test
    void a_structured_event_is_recorded_with_what_its_envelope_says() {
        structured(event("1", DATA))
                .statusCode(201)
                .header("Location", endsWith("/v1/events/%2Fwarehouses%2Fbeijing/1"))
                .body("source", equalTo("/warehouses/beijing"))
                .body("id", equalTo("1"))
                .body("order", equalTo("1993505414"))
                .body("type", equalTo("dispatched"))
                .body("occurredAt", equalTo("2009-11-02T01:09:11+08:00"));
        structured(event("1", DATA)).statusCode(200);
        structured(event("1", DATA.replace("Beijing", "elsewhere")))
                .statusCode(409)
                .body("code", equalTo("event-id-reused"));
    }

    @Test
    void what_data_says_goes_before_what_the_envelope_says() {
        structured(
                        event(
                                "1",
                                "{\"type\": \"delivered\", \"id\": \"1\", \"order\": \"2\", \"occurredAt\": \"2009-11-03T01:09:11+08:00\"}"))
                .statusCode(201)
                .body("order", equalTo("2"))
                .body("occurredAt", equalTo("2009-11-03T01:09:11+08:00"));
    }

    @Test
    void data_may_be_in_base64() {
        String data = Base64.getEncoder().encodeToString(DATA.getBytes(StandardCharsets.UTF_8));

        structured(event("1", DATA)
                        .replace(
                                "\"data\": " + DATA,
                                "\"data_base64\": \"" + data + "\", \"datacontenttype\": \"text/json\""))
                .statusCode(201)
                .body("place", equalTo("Beijing"));
    }

    @Test
    void in_binary_mode_the_attributes_are_headers() {
        binary("1")
                .header("ce-subject", "%E8%AE%A2%E5%8D%95-1")
                .header("ce-time", "2009-11-02T01:09:11+08:00")
                .body(DATA)
                .post("/v1/cloudevents")
                .then()
                .statusCode(201)
                .body("order", equalTo("订单-1"))
                .body("occurredAt", equalTo("2009-11-02T01:09:11+08:00"));
        shop.as(Roles.CARRIER)
                .body(DATA)
                .post("/v1/cloudevents")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/id", "/source", "/specversion", "/type")));
        binary("2")
                .header("ce-subject", "%E8%")
                .body(DATA)
                .post("/v1/cloudevents")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-header"));
    }

    @Test
    void each_event_of_a_batch_has_its_result_and_a_bad_one_does_not_stop_the_others() {
        Response answer = post(
                CloudEvent.BATCH,
                "[%s, {}, 1, null, %s, %s, %s]"
                        .formatted(
                                event("1", DATA),
                                event("1", DATA),
                                event("2", "{\"type\": \"Dispatched!\"}"),
                                event("3", DATA)));

        answer.then().statusCode(200);
        assertThat(Shop.json(answer.asString()).findValuesAsText("line"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(Shop.json(answer.asString()))
                .extracting(result -> result.path("status").asInt())
                .containsExactly(201, 422, 400, 400, 200, 422, 201);
        assertThat(Shop.json(answer.asString())
                        .at("/5/problem/errors/0/pointer")
                        .asText())
                .isEqualTo("/data/type");
        post(CloudEvent.BATCH, "[]").then().statusCode(200).body(equalTo("[]"));
        post(CloudEvent.BATCH, "{}").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"specversion\": \"1.0\"; \"specversion\": \"0.3\"; 422; /specversion",
                "\"id\": \"1\"; \"id\": \"\"; 422; /id",
                "\"id\": \"1\"; \"id\": {}; 400; /id",
                "\"source\": \"/warehouses/beijing\"; \"x\": 1; 422; /source",
                "\"place\": \"Beijing\"; \"source\": \"me\"; 422; /data/source",
                "\"place\": \"Beijing\"; \"colour\": \"red\"; 400; /data/colour",
                "\"type\": \"dispatched\"; \"text\": \"x\"; 422; /data/type",
                "\"time\"; \"extension\"; 422; /data/occurredAt",
                "\"2009-11-02T01:09:11+08:00\"; \"yesterday\"; 400; /time",
                "\"subject\"; \"datacontenttype\"; 422; /datacontenttype",
            })
    void what_breaks_a_rule_is_pointed_at(String good, String bad, int status, String pointer) {
        structured(event("1", DATA).replace(good, bad)).statusCode(status).body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "1", "not json", "{\"data\": null}"})
    void what_is_no_cloudevent_is_a_problem(String body) {
        assertThat(post(CloudEvent.STRUCTURED, body).statusCode()).isIn(400, 422);
    }

    @Test
    void other_media_types_are_refused() {
        post("text/plain", DATA).then().statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {CloudEvent.STRUCTURED, CloudEvent.BATCH, "application/json"})
    void a_spoilt_event_is_recorded_or_a_problem_and_never_half_kept(String mediaType) {
        int before = events();
        int recorded = 0;
        for (int seed = 0; seed < 300; seed++) {
            Mutation mutation = new Mutation(seed);
            String message = message(mediaType, seed);
            byte[] body = mutation.below(4) == 0
                    ? mutation.ofBytes(message.getBytes(StandardCharsets.UTF_8))
                    : mutation.ofJson(message).getBytes(StandardCharsets.UTF_8);
            Response answer = binary("seed-" + seed)
                    .header("ce-time", "2009-11-02T01:09:11Z")
                    .header("ce-subject", "1")
                    .contentType(mediaType)
                    .body(body)
                    .post("/v1/cloudevents");
            assertThat(answer.statusCode())
                    .as("seed %d: %s", seed, answer.asString())
                    .isIn(200, 201, 400, 409, 413, 422);
            recorded += recorded(answer);
        }
        assertThat(recorded).isPositive();
        assertThat(events() - before).isEqualTo(recorded);
    }

    private static String message(String mediaType, int seed) {
        return switch (mediaType) {
            case CloudEvent.STRUCTURED -> event("s" + seed, DATA);
            case CloudEvent.BATCH -> "[%s, %s]".formatted(event("a" + seed, DATA), event("b" + seed, DATA));
            default -> DATA;
        };
    }

    private static int recorded(Response answer) {
        if (answer.statusCode() == 201) {
            return 1;
        }
        JsonNode results = answer.statusCode() == 200 ? Shop.json(answer.asString()) : Shop.json("[]");
        int recorded = 0;
        for (JsonNode result : results) {
            recorded += result.path("status").asInt() == 201 ? 1 : 0;
        }
        return recorded;
    }

    private int events() {
        return tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(handle -> handle.createQuery("select count(*) from fulfilment_event")
                        .mapTo(Integer.class)
                        .one()));
    }

    private RequestSpecification binary(String id) {
        return shop.as(Roles.CARRIER)
                .header("ce-specversion", "1.0")
                .header("ce-type", "makegood.event")
                .header("ce-source", "/warehouses/beijing")
                .header("ce-id", id);
    }

    private ValidatableResponse structured(String event) {
        return post(CloudEvent.STRUCTURED, event).then();
    }

    private Response post(String mediaType, String body) {
        return shop.as(Roles.CARRIER)
                .contentType(mediaType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/cloudevents");
    }

    private static String event(String id, String data) {
        return """
                {"specversion": "1.0", "type": "makegood.event", "source": "/warehouses/beijing", "id": "%s", \
                "subject": "1993505414", "time": "2009-11-02T01:09:11+08:00", "data": %s}""".formatted(id, data);
    }
}
