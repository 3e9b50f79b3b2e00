package io.makegood.delivery.event.rest;

import static io.makegood.delivery.Shop.anEvent;
import static io.makegood.delivery.Shop.anEventOfParcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.makegood.delivery.report.Lines;
import io.makegood.kernel.body.BodyLimit;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.Tokens;
import io.makegood.test.Upload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkResourceTest {

    private static final String ORDER = "1993505414";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(BulkResource.NDJSON, ContentType.TEXT));

    private final Shop shop = new Shop();

    @Test
    void each_line_has_its_result_and_a_bad_one_does_not_stop_the_others() {
        shop.register(ORDER, "DD-1");

        List<String> results = results(List.of(
                anEvent("1", ORDER),
                "not json",
                anEvent("1", ORDER),
                anEvent("1", ORDER, ", \"place\": \"elsewhere\""),
                "",
                "null",
                "{\"source\": \"couriers\", \"id\": \"2\"}",
                anEvent("3", ORDER, ", \"place\": \"\\u0000\""),
                anEvent("4", ORDER, ", \"text\": \"" + "x".repeat(Lines.LONGEST) + "\""),
                anEvent("5", ORDER, ", \"colour\": \"red\""),
                anEventOfParcel("6", "DD-1"),
                anEvent("7", "unknown")));

        assertThat(results)
                .containsExactly(
                        "1: 201 couriers/1",
                        "2: 400 malformed-json",
                        "3: 200 couriers/1",
                        "4: 409 event-id-reused",
                        "5: 400 malformed-json",
                        "6: 400 malformed-json",
                        "7: 422 invalid-event /occurredAt",
                        "8: 400 unreadable-field /place",
                        "9: 400 line-too-long",
                        "10: 400 unreadable-field /colour",
                        "11: 201 couriers/6",
                        "12: 201 couriers/7");
        assertThat(publishedIds()).containsExactly("1", "6");
    }

    @Test
    void a_line_says_what_it_is_about_and_values_by_the_same_rules_as_a_single_event() {
        shop.register(ORDER);

        List<String> results = results(List.of(
                anEvent("1", ORDER, ", \"subject\": \"visit-1\", \"values\": {\"pieces\": 1.0}"),
                anEvent("1", ORDER, ", \"subject\": \"visit-1\", \"values\": {\"pieces\": 1.00}"),
                anEvent("1", ORDER, ", \"subject\": \"visit-1\", \"values\": {\"pieces\": 2}"),
                anEvent("1", ORDER, ", \"subject\": \"visit-2\", \"values\": {\"pieces\": 1}"),
                anEvent("2", ORDER, ", \"subject\": \"\""),
                anEvent("3", ORDER, ", \"values\": {\"pieces\": 1e999999}"),
                anEvent("4", ORDER, ", \"values\": {\"pieces\": [1]}"),
                anEvent("5", ORDER, ", \"values\": {\"pieces\": null}"),
                anEvent("6", ORDER, ", \"values\": {\"note\": \"\\u0000\"}"),
                anEvent("7", ORDER, ", \"values\": [1]"),
                anEvent("8", ORDER, ", \"values\": " + values(20)),
                anEvent("9", ORDER, ", \"values\": " + values(21)),
                anEvent("10", ORDER)));

        assertThat(results)
                .containsExactly(
                        "1: 201 couriers/1",
                        "2: 200 couriers/1",
                        "3: 409 event-id-reused",
                        "4: 409 event-id-reused",
                        "5: 422 invalid-event /subject",
                        "6: 400 unreadable-field /values/pieces",
                        "7: 400 unreadable-field /values/pieces",
                        "8: 400 unreadable-field /values/pieces",
                        "9: 400 unreadable-field /values/note",
                        "10: 400 unreadable-field /values",
                        "11: 201 couriers/8",
                        "12: 400 unreadable-field /values",
                        "13: 201 couriers/10");
        assertThat(publishedIds()).containsExactly("1", "8", "10");
    }

    private static String values(int count) {
        return IntStream.range(0, count).mapToObj("\"v%d\": 1"::formatted).collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void many_lines_are_recorded_and_published_once_also_when_all_are_sent_again() {
        shop.register(ORDER);
        int count = 2 * BulkRecording.CHUNK + 1;
        List<String> lines = IntStream.rangeClosed(1, count)
                .mapToObj(i -> anEvent("" + i, ORDER))
                .toList();

        assertThat(results(lines)).hasSize(count).allMatch(result -> result.contains(": 201 "));
        assertThat(results(lines)).hasSize(count).allMatch(result -> result.contains(": 200 "));

        assertThat(publishedIds())
                .isEqualTo(IntStream.rangeClosed(1, count)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void a_stream_may_be_far_longer_than_any_other_body() {
        List<String> lines =
                Collections.nCopies(20_000, anEvent("1", ORDER, ", \"text\": \"" + "x".repeat(1000) + "\""));

        List<String> results = results(lines);

        assertThat(results).hasSize(20_000).startsWith("1: 201 couriers/1").endsWith("20000: 200 couriers/1");
    }

    @Test
    void any_other_body_is_refused_when_it_is_long() {
        String token = Tokens.of(shop.tenant().name(), Roles.CARRIER);

        new Upload("POST", "/v1/events", "application/json", token).assertTakesAtMost(BodyLimit.USUAL);
        new Upload("POST", "/v1/carriers/dhl", "application/json", token).assertTakesAtMost(BodyLimit.USUAL);
    }

    @Test
    void nothing_told_is_nothing_recorded() {
        send("").then().statusCode(200).body(equalTo(""));
    }

    @Test
    void who_looks_after_the_money_tells_no_events() {
        send(Roles.FINANCE, anEvent("1", ORDER)).then().statusCode(403);
    }

    @Test
    void json_that_is_no_ndjson_is_refused() {
        shop.as(Roles.CARRIER).body("[]").post("/v1/events/bulk").then().statusCode(415);
    }

    private List<String> results(List<String> lines) {
        Response response = send(String.join("\n", lines));
        response.then().statusCode(200).contentType(BulkResource.NDJSON);
        return response.body()
                .asString()
                .lines()
                .map(Shop::json)
                .map(BulkResourceTest::words)
                .collect(Collectors.toList());
    }

    private Response send(String body) {
        return send(Roles.CARRIER, body);
    }

    private Response send(String role, String body) {
        return shop.as(role)
                .config(AS_TEXT)
                .contentType(BulkResource.NDJSON)
                .body(body)
                .post("/v1/events/bulk");
    }

    private static String words(JsonNode result) {
        String outcome = result.has("problem")
                ? result.at("/problem/code").asText() + " "
                        + result.at("/problem/errors/0/pointer").asText()
                : result.at("/event/source").asText() + "/"
                        + result.at("/event/id").asText();
        return "%s: %s %s".formatted(result.path("line"), result.path("status"), outcome.strip());
    }

    private List<String> publishedIds() {
        return shop.published(ORDER).stream()
                .map(message -> message.at("/data/eventId").asText())
                .toList();
    }
}
