package io.makegood.delivery.event.rest;

import static io.makegood.delivery.Shop.anEvent;
import static io.makegood.delivery.Shop.anEventOfParcel;
import static io.makegood.delivery.Shop.json;
import static io.makegood.delivery.event.FulfilmentRecordedContractTest.assertKeepsSchema;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.delivery.Shop;
import io.makegood.delivery.report.ReportEvent;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EventResourceTest {

    private static final String ORDER = "1993505414";

    private final Shop shop = new Shop();

    @Test
    void an_event_is_recorded_and_published_as_agreed_with_both_its_clocks() throws IOException {
        shop.register(ORDER);

        Response recorded = shop.tell(ReportEvent.EXAMPLE);

        recorded.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/events/dangdang-warehouse/1993505414-dispatched"))
                .body("occurredAt", equalTo("2009-11-02T01:09:11+08:00"), "matched", equalTo(true));
        JsonNode message = shop.published(ORDER).get(0);
        assertKeepsSchema(message);
        JsonNode data = message.path("data");
        assertThat(data.path("occurredAt").asText()).isEqualTo("2009-11-02T01:09:11+08:00");
        assertThat(data.path("recordedAt").asText()).isEqualTo(recorded.path("recordedAt"));
    }

    @Test
    void what_an_event_is_about_and_what_it_says_are_published_as_agreed() throws IOException {
        shop.register(ORDER);

        shop.tell(ReportEvent.EXAMPLE_OF_AN_APPOINTMENT)
                .then()
                .statusCode(201)
                .body("subject", equalTo("visit-1"), "values.engineers", equalTo(2));

        JsonNode message = shop.published(ORDER).get(0);
        assertKeepsSchema(message);
        assertThat(message.at("/data/subject").asText()).isEqualTo("visit-1");
        assertThat(message.at("/data/values"))
                .isEqualTo(json(ReportEvent.EXAMPLE_OF_AN_APPOINTMENT).path("values"));
    }

    @Test
    void numbers_are_published_to_the_last_digit_and_a_hundred_is_written_as_such() throws IOException {
        shop.register(ORDER);
        String values = "{\"a\":999999999999999.999999999,\"b\":100,\"c\":0.000000001}";

        shop.tell(anEvent("1", ORDER, ", \"values\": " + values)).then().statusCode(201);

        JsonNode message = shop.published(ORDER).get(0);
        assertKeepsSchema(message);
        assertThat(message.at("/data/values/a").decimalValue()).isEqualTo("999999999999999.999999999");
        assertThat(message.at("/data/values/b")).hasToString("100");
        assertThat(message.at("/data/values/c").decimalValue()).isEqualByComparingTo("0.000000001");
    }

    @Test
    void what_came_before_its_order_is_published_with_all_it_says() {
        shop.tell(ReportEvent.EXAMPLE_OF_AN_APPOINTMENT).then().body("matched", equalTo(false));

        shop.register(ORDER);

        shop.get("/v1/orders/{order}/timeline", ORDER)
                .then()
                .body("events[0].subject", equalTo("visit-1"), "events[0].values.engineers", equalTo(2));
        JsonNode data = shop.published(ORDER).get(0).path("data");
        assertThat(data.path("subject").asText()).isEqualTo("visit-1");
        assertThat(data.at("/values/adultNeeded").asBoolean()).isTrue();
    }

    @Test
    void an_event_told_twice_is_recorded_and_published_once() {
        shop.register(ORDER);

        Response first = shop.tell(anEvent("1", ORDER));
        Response again = shop.tell(anEvent("1", ORDER));

        first.then().statusCode(201);
        again.then().statusCode(200);
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(publishedIds()).containsExactly("1");
    }

    @Test
    void an_id_is_not_used_for_another_event() {
        shop.tell(anEvent("1", ORDER)).then().statusCode(201);

        shop.tell(anEvent("1", ORDER, ", \"place\": \"Beijing\""))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("event-id-reused"));
        shop.get("/v1/events/couriers/1").then().statusCode(200).body("place", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"subject\": \"visit-2\", \"values\": {\"pieces\": 3, \"left\": \"a\"}",
                "\"values\": {\"pieces\": 3, \"left\": \"a\"}",
                "\"subject\": \"visit-1\", \"values\": {\"pieces\": 4, \"left\": \"a\"}",
                "\"subject\": \"visit-1\", \"values\": {\"pieces\": \"3\", \"left\": \"a\"}",
                "\"subject\": \"visit-1\", \"values\": {\"pieces\": 3}",
                "\"subject\": \"visit-1\", \"values\": {}",
                "\"subject\": \"visit-1\""
            })
    void another_subject_or_other_values_are_another_event(String content) {
        String told = ", \"subject\": \"visit-1\", \"values\": {\"pieces\": 3, \"left\": \"a\"}";
        shop.tell(anEvent("1", ORDER, told)).then().statusCode(201);

        shop.tell(anEvent("1", ORDER, ", " + content)).then().statusCode(409).body("code", equalTo("event-id-reused"));
    }

    @Test
    void values_of_the_same_worth_in_whatever_order_are_the_same_event() {
        shop.register(ORDER);
        String told = ", \"values\": {\"pieces\": 10, \"metres\": 1.50, \"left\": \"a\"}";
        String again = ", \"values\": {\"left\": \"a\", \"metres\": 1.5, \"pieces\": 1e1}";

        shop.tell(anEvent("1", ORDER, told), "k1").then().statusCode(201);
        shop.tell(anEvent("1", ORDER, again)).then().statusCode(200).body("values.pieces", equalTo(10));
        shop.tell(anEvent("1", ORDER, again), "k1").then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(publishedIds()).containsExactly("1");
    }

    @Test
    void no_subject_and_no_values_may_be_told_in_any_way() {
        shop.tell(anEvent("1", ORDER)).then().statusCode(201).body("subject", nullValue(), "values", equalTo(Map.of()));
        shop.tell(anEvent("1", ORDER, ", \"subject\": null, \"values\": null"))
                .then()
                .statusCode(200);
        shop.tell(anEvent("1", ORDER, ", \"values\": {}")).then().statusCode(200);
    }

    @Test
    void numbers_are_kept_to_the_last_digit() {
        String values = """
                {"a":999999999999999.999999999,"b":-0.100000001,"c":100000000000000,"d":true,"e":false,"f":""}""";
        shop.tell(anEvent("1", ORDER, ", \"values\": " + values)).then().statusCode(201);

        assertThat(shop.get("/v1/events/couriers/1").body().asString()).contains("\"values\":" + values);
    }

    @Test
    void an_event_of_an_unknown_order_is_kept_and_published_when_the_order_comes() {
        shop.tell(anEvent("1", ORDER)).then().statusCode(201).body("matched", equalTo(false));
        shop.get("/v1/events?matched=false").then().body("data.id", contains("1"));

        shop.register(ORDER).then().statusCode(201);

        shop.get("/v1/events?matched=false").then().body("data", empty());
        shop.get("/v1/events?matched=true").then().body("data.id", contains("1"));
        assertThat(publishedIds()).containsExactly("1");
    }

    @Test
    void an_event_of_an_unknown_parcel_is_kept_and_published_when_the_parcel_comes() {
        shop.register(ORDER);
        shop.tell(anEventOfParcel("1", "DD-1"))
                .then()
                .statusCode(201)
                .body("matched", equalTo(false), "order", nullValue());

        shop.addParcels(ORDER, "DD-1").then().statusCode(201);

        shop.get("/v1/events/couriers/1").then().body("matched", equalTo(true), "order", equalTo(ORDER));
        assertThat(publishedIds()).containsExactly("1");
    }

    @Test
    void an_event_of_a_known_parcel_finds_its_order() {
        shop.register(ORDER, "DD-1");

        shop.tell(anEventOfParcel("1", "DD-1"))
                .then()
                .statusCode(201)
                .body("matched", equalTo(true), "order", equalTo(ORDER));
    }

    @Test
    void what_waited_is_published_in_the_order_in_which_it_was_told() {
        shop.tell(anEventOfParcel("b", "DD-1"));
        shop.tell(anEvent("a", ORDER));
        shop.tell(anEvent("c", ORDER));

        shop.register(ORDER, "DD-1");

        assertThat(publishedIds()).containsExactly("b", "a", "c");
    }

    @Test
    void a_timeline_shows_what_stands_though_it_was_told_in_any_order() {
        shop.register(ORDER);
        shop.tell(anEvent("takes-it-back", ORDER, ", \"withdraws\": \"scan\""));
        shop.tell(anEvent("corrects-the-correction", ORDER, ", \"corrects\": \"correction\""));
        shop.tell(anEvent("correction", ORDER, ", \"corrects\": \"other-scan\""));
        shop.tell(anEvent("other-scan", ORDER));
        shop.tell(anEvent("scan", ORDER));

        shop.get("/v1/orders/{order}/timeline", ORDER)
                .then()
                .statusCode(200)
                .body("order", equalTo(ORDER))
                .body(
                        "events.collect { it.id + ' ' + it.standing }",
                        contains(
                                "correction corrected",
                                "corrects-the-correction effective",
                                "other-scan corrected",
                                "scan withdrawn",
                                "takes-it-back effective"));
    }

    @Test
    void all_that_is_told_is_shown_again() {
        String event = """
                {"source": "couriers/北京", "id": "a/b c%2F?#1", "order": "1993505414", "parcel": "DD-1", "subject": "件/1",
                 "type": "delayed", "reason": "the battery is flat", "party": "force-majeure",
                 "occurredAt": "2009-11-03T16:05:00.123456+08:00", "zone": "Asia/Shanghai", "place": "Beijing",
                 "carrierCode": "E-07", "text": "电动车没电了", "values": {"from": "16:05", "metres": 1.5, "pieces": 30, "signed": false,
                 "name": "北京"}, "withdraws": null, "corrects": "z"}""";

        String location = shop.tell(event).then().statusCode(201).extract().header("Location");

        JsonNode shown = json(shop.as(Roles.CARRIER)
                .urlEncodingEnabled(false)
                .get(location)
                .body()
                .asString());
        for (var told : json(event).properties()) {
            assertThat(shown.get(told.getKey())).as(told.getKey()).isEqualTo(told.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"source\": ; 400; malformed-json; ",
                "[]; 400; malformed-json; ",
                "\"dispatched\"; 400; malformed-json; ",
                "null; 422; invalid-content; ``",
                "{\"colour\": \"red\"}; 400; unreadable-field; /colour",
                "{\"occurredAt\": \"2009-11-02T01:09:11\"}; 400; unreadable-field; /occurredAt",
                "{\"occurredAt\": 1257095351}; 400; unreadable-field; /occurredAt",
                "{\"occurredAt\": \"yesterday\"}; 400; unreadable-field; /occurredAt",
                "{\"zone\": \"Asia/Atlantis\"}; 400; unreadable-field; /zone",
                "{\"party\": \"somebody\"}; 400; unreadable-field; /party",
                "{\"party\": 1}; 400; unreadable-field; /party",
                "{\"place\": \"\\u0000\"}; 400; unreadable-field; /place",
                "{\"\\ud83d\": 1}; 400; malformed-json; ",
                "{\"subject\": {}}; 400; unreadable-field; /subject",
                "{\"subject\": \"\\u0000\"}; 400; unreadable-field; /subject",
                "{\"values\": []}; 400; unreadable-field; /values",
                "{\"values\": \"three\"}; 400; unreadable-field; /values",
                "{\"values\": {\"pieces\": null}}; 400; unreadable-field; /values/pieces",
                "{\"values\": {\"pieces\": {\"a\": 1}}}; 400; unreadable-field; /values/pieces",
                "{\"values\": {\"pieces\": [3]}}; 400; unreadable-field; /values/pieces",
                "{\"values\": {\"pieces\": 1e999999}}; 400; unreadable-field; /values/pieces",
                "{\"values\": {\"pieces\": 1e-999999}}; 400; unreadable-field; /values/pieces",
                "{\"values\": {\"pieces\": 1e99999999999}}; 400; unreadable-field; /values/pieces",
                "{\"values\": {\"pieces\": 1000000000000000}}; 400; unreadable-field; /values/pieces",
                "{\"values\": {\"pieces\": 0.1234567891}}; 400; unreadable-field; /values/pieces",
                "{\"values\": {\"pieces\": NaN}}; 400; unreadable-field; /values/pieces",
                "{\"values\": {\"note\": \"\\u0000\"}}; 400; unreadable-field; /values/note",
                "{\"values\": {\"note\": \"\\ud83d\"}}; 400; unreadable-field; /values/note",
                "{\"values\": {\"Pieces\": 3}}; 400; unreadable-field; /values/Pieces",
                "{\"values\": {\"a/b~\": 3}}; 400; unreadable-field; /values/a~1b~0",
                "{\"values\": {\"a\\u0000b\": 3}}; 400; unreadable-field; /values/a\0b",
                "{\"values\": {\"a\": 1, \"a\": 1}}; 400; unreadable-field; /values/a",
                "{\"values\": {\"a\": 1, }}; 400; unreadable-field; /values/a",
                "{\"id\": \"1\", \"id\": \"2\"}; 400; malformed-json; "
            })
    void what_cannot_be_read_is_refused_and_pointed_at(String event, int status, String code, String pointer) {
        Response refused = shop.tell(event);

        refused.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        assertThat(refused.<String>path("errors[0].pointer")).isEqualTo(pointer);
        nothingIsRecorded();
    }

    @Test
    void a_subject_has_at_most_100_characters() {
        shop.tell(anEvent("1", ORDER, ", \"subject\": \"%s\"".formatted("x".repeat(100))))
                .then()
                .statusCode(201);
        shop.tell(anEvent("2", ORDER, ", \"subject\": \"%s\"".formatted("x".repeat(101))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/subject"));
    }

    @Test
    void a_text_among_the_values_has_at_most_200_characters() {
        shop.tell(anEvent("1", ORDER, ", \"values\": {\"note\": \"%s\"}".formatted("x".repeat(200))))
                .then()
                .statusCode(201);
        shop.tell(anEvent("2", ORDER, ", \"values\": {\"note\": \"%s\"}".formatted("x".repeat(201))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/values/note"));
    }

    @ParameterizedTest
    @CsvSource({"20, 201", "21, 400", "10000, 400"})
    void an_event_has_at_most_20_values(int count, int status) {
        String values =
                IntStream.range(0, count).mapToObj("\"v%d\": 1"::formatted).collect(Collectors.joining(",", "{", "}"));

        Response answer = shop.tell(anEvent("1", ORDER, ", \"values\": " + values));

        answer.then().statusCode(status);
        if (status != 201) {
            answer.then().body("errors.pointer", contains("/values"), "detail", containsString(count + " values"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            nullValues = "null",
            value = {
                "/source; null",
                "/source; \" \"",
                "/id; null",
                "/id; \"\"",
                "/type; null",
                "/type; \"Delivered\"",
                "/type; \"out_for_delivery\"",
                "/occurredAt; null",
                "/order; null",
                "/order; \"\"",
                "/subject; \"\"",
                "/occurredAt; \"2999-01-01T00:00:00Z\"",
                "/occurredAt; \"1969-12-31T23:59:59Z\"",
                "/withdraws; \"1\"",
                "/corrects; \"1\""
            })
    void what_breaks_a_rule_is_refused_and_pointed_at(String pointer, String value) {
        String event = ((ObjectNode) json(anEvent("1", ORDER)))
                .set(pointer.substring(1), json(String.valueOf(value)))
                .toString();

        shop.tell(event)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-event"), "errors.pointer", contains(pointer))
                .body("errors[0].detail", containsString(pointer));
        nothingIsRecorded();
    }

    @Test
    void an_event_a_year_in_the_future_is_refused() {
        String nextYear = OffsetDateTime.now(ZoneOffset.UTC).plusYears(1).toString();
        String event =
                "{\"source\": \"s\", \"id\": \"1\", \"order\": \"1\", \"type\": \"delivered\", \"occurredAt\": \"%s\"}";

        shop.tell(event.formatted(nextYear)).then().statusCode(422).body("errors.pointer", contains("/occurredAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supply-lost", "a-word-of-our-own"})
    void any_word_for_what_happened_is_kept_as_it_is(String type) {
        String event =
                ((ObjectNode) json(anEvent("1", ORDER))).put("type", type).toString();

        shop.tell(event).then().statusCode(201).body("type", equalTo(type));
    }

    @Test
    void another_tenants_events_are_not_found() {
        shop.register(ORDER);
        shop.tell(anEvent("1", ORDER)).then().statusCode(201);
        Shop other = new Shop();

        other.get("/v1/events/couriers/1").then().statusCode(404).body("code", equalTo("event-not-found"));
        other.get("/v1/orders/{order}/timeline", ORDER).then().statusCode(404).body("code", equalTo("order-not-found"));
        other.get("/v1/events").then().body("data", empty());
    }

    @Test
    void tenants_may_use_the_same_ids() {
        shop.tell(anEvent("1", ORDER)).then().statusCode(201);

        new Shop().tell(anEvent("1", ORDER)).then().statusCode(201);
    }

    @Test
    void an_order_takes_no_events_of_another_tenant() {
        shop.tell(anEvent("1", ORDER));
        Shop other = new Shop();

        other.register(ORDER);

        other.get("/v1/orders/{order}/timeline", ORDER).then().body("events", empty());
        shop.get("/v1/events/couriers/1").then().body("matched", equalTo(false));
    }

    @Test
    void an_event_posted_again_with_its_key_gets_the_same_answer() {
        Response first = shop.tell(anEvent("1", ORDER), "k1");
        Response again = shop.tell(anEvent("1", ORDER), "k1");

        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .body("id", equalTo("1"));
        shop.get("/v1/events").then().body("data", hasSize(1));
    }

    @Test
    void a_key_used_for_another_event_is_refused() {
        shop.tell(anEvent("1", ORDER), "k1");

        shop.tell(anEvent("2", ORDER), "k1").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        shop.get("/v1/events").then().body("data", hasSize(1));
    }

    @Test
    void a_token_that_is_bad_or_expired_is_refused() {
        for (String token :
                List.of("nonsense", Tokens.expired("ada", Roles.CARRIER), Tokens.foreign("ada", Roles.CARRIER))) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(anEvent("1", ORDER))
                    .post("/v1/events")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void who_looks_after_the_money_tells_no_events() {
        shop.as(Roles.FINANCE)
                .body(anEvent("1", ORDER))
                .post("/v1/events")
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"));
    }

    @Test
    void a_misspelt_parameter_is_refused() {
        shop.get("/v1/events?mached=false").then().statusCode(400).body("code", equalTo("unknown-parameter"));
        shop.get("/v1/events?matched=no").then().statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @Test
    void events_are_listed_page_by_page_the_last_told_first() {
        for (int i = 1; i <= 5; i++) {
            shop.tell(anEvent("" + i, ORDER));
        }

        Response first = shop.get("/v1/events?limit=2");
        Response second = shop.get("/v1/events?limit=2&cursor={cursor}", first.<String>path("nextCursor"));
        Response third = shop.get("/v1/events?limit=2&cursor={cursor}", second.<String>path("nextCursor"));

        first.then().body("data.id", contains("5", "4"), "hasMore", equalTo(true));
        second.then().body("data.id", contains("3", "2"), "hasMore", equalTo(true));
        third.then().body("data.id", contains("1"), "hasMore", equalTo(false));
    }

    private List<String> publishedIds() {
        return shop.published(ORDER).stream()
                .map(message -> message.at("/data/eventId").asText())
                .toList();
    }

    private void nothingIsRecorded() {
        shop.get("/v1/events").then().body("data", hasSize(0));
    }
}
