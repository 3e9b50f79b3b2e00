package io.makegood.delivery.connection.rest;

import static io.makegood.delivery.Shop.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.delivery.Shop;
import io.makegood.delivery.carrier.Messages;
import io.makegood.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class HookResourceTest {

    private static final String ORDER = "1993505414";

    private final Shop shop = new Shop();

    @ParameterizedTest
    @EnumSource
    void what_a_sender_pushes_is_recorded_and_the_message_kept_byte_for_byte(Pusher pusher) {
        HttpResponse<String> answer = pusher.push(pusher.addressAt(shop));

        assertThat(answer.statusCode()).isEqualTo(200);
        Response events = shop.get("/v1/events");
        events.then()
                .body("data", hasSize(pusher.events()))
                .body("data.source", everyItem(equalTo(pusher.adapter())))
                .body("data.codes", everyItem(equalTo(pusher.adapter())))
                .body("data.text", everyItem(notNullValue()));
        List<String> evidence = events.path("data.evidence.unique()");
        assertThat(evidence).hasSize(1);
        Response kept = shop.get("/v1/evidence/{id}", evidence.get(0));
        assertThat(kept.body().asByteArray()).isEqualTo(pusher.body());
        assertThat(kept.contentType()).startsWith(pusher.contentType());
    }

    @ParameterizedTest
    @EnumSource
    void a_message_sent_again_is_taken_and_adds_nothing(Pusher pusher) {
        String address = pusher.addressAt(shop);
        pusher.push(address);
        String before = shop.get("/v1/events").body().asString();

        HttpResponse<String> again = pusher.push(address);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(shop.get("/v1/events").body().asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void events_find_the_order_of_their_parcel_and_are_published(Pusher pusher) {
        shop.register("ours-1", parcel(pusher));

        pusher.push(pusher.addressAt(shop));

        assertThat(shop.published("ours-1")).hasSize(pusher.events()).allSatisfy(message -> {
            assertThat(message.at("/data/order").asText()).isEqualTo("ours-1");
            assertThat(message.at("/data/source").asText()).isEqualTo(pusher.adapter());
        });
    }

    @ParameterizedTest
    @EnumSource
    void events_that_came_before_their_parcel_wait_for_it(Pusher pusher) {
        pusher.push(pusher.addressAt(shop));

        shop.register("ours-1", parcel(pusher));

        assertThat(shop.published("ours-1")).hasSize(pusher.events());
    }

    @ParameterizedTest
    @EnumSource(names = {"DHL", "AFTERSHIP"})
    void events_whose_message_names_a_known_order_are_its_events(Pusher pusher) {
        shop.register(ORDER);

        pusher.push(pusher.addressAt(shop));

        assertThat(shop.published(ORDER)).hasSize(pusher.events());
    }

    @ParameterizedTest
    @EnumSource(names = {"DHL", "AFTERSHIP"})
    void events_whose_message_names_an_order_wait_for_it(Pusher pusher) {
        pusher.push(pusher.addressAt(shop));

        shop.register(ORDER);

        assertThat(shop.published(ORDER)).hasSize(pusher.events());
    }

    @Test
    void a_known_order_that_the_message_names_goes_before_that_of_the_parcel() {
        shop.register("of-last-year", parcel(Pusher.AFTERSHIP));
        shop.register(ORDER);

        Pusher.AFTERSHIP.push(Pusher.AFTERSHIP.addressAt(shop));

        shop.get("/v1/orders/{order}/timeline", ORDER).then().body("events", hasSize(2));
        shop.get("/v1/orders/{order}/timeline", "of-last-year").then().body("events", empty());
    }

    @Test
    void a_sender_that_names_no_order_may_call_back_to_an_address_that_does() {
        shop.register(ORDER);

        HttpResponse<String> answer = Pusher.KUAIDI100.push(Pusher.KUAIDI100.addressAt(shop) + "?order=" + ORDER);

        assertThat(answer.statusCode()).isEqualTo(200);
        shop.get("/v1/orders/{order}/timeline", ORDER).then().body("events", hasSize(4));
    }

    @Test
    void kuaidi100_hears_what_it_expects() {
        HttpResponse<String> answer = Pusher.KUAIDI100.push(Pusher.KUAIDI100.addressAt(shop));

        assertThat(answer.body()).isEqualTo("{\"result\":true,\"returnCode\":\"200\",\"message\":\"成功\"}");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void easypost_times_are_moments() {
        Pusher.EASYPOST.push(Pusher.EASYPOST.addressAt(shop));

        shop.get("/v1/events")
                .then()
                .body(
                        "data.occurredAt.sort()",
                        contains("2026-03-01T14:02:11Z", "2026-03-03T02:20:00Z", "2026-03-04T21:48:00Z"));
    }

    @Test
    void easypost_codes_are_read_and_those_that_nobody_knows_are_kept() {
        Pusher.EASYPOST.push(Pusher.EASYPOST.addressAt(shop));

        JsonNode delivered = event("delivered/arrived_at_destination");
        assertThat(delivered.path("type").asText()).isEqualTo("delivered");
        assertThat(delivered.at("/values/signedBy").asText()).isEqualTo("R MORGAN");
        assertThat(event("in_transit/a_detail_of_tomorrow").path("text").asText())
                .isEqualTo("Held at Customs Office for Special Purposes");
    }

    @Test
    void kuaidi100_times_are_beijing_time() {
        Pusher.KUAIDI100.push(Pusher.KUAIDI100.addressAt(shop));

        JsonNode signed = event("3");
        assertThat(signed.path("occurredAt").asText()).isEqualTo("2026-03-04T16:52:31+08:00");
        assertThat(signed.path("zone").asText()).isEqualTo("Asia/Shanghai");
        assertThat(signed.path("timeFrom").asText()).isEqualTo("kuaidi100: Beijing time");
    }

    @Test
    void dhl_times_are_those_of_the_place() {
        Pusher.DHL.push(Pusher.DHL.addressAt(shop));

        JsonNode delivered = event("delivered");
        assertThat(delivered.path("occurredAt").asText()).isEqualTo("2026-03-04T11:42:00+01:00");
        assertThat(delivered.path("zone").asText()).isEqualTo("Europe/Berlin");
        assertThat(delivered.path("timeFrom").asText()).isNotEmpty();
    }

    @Test
    void aftership_times_have_an_offset_or_are_those_of_the_place() {
        Pusher.AFTERSHIP.push(Pusher.AFTERSHIP.addressAt(shop));

        assertThat(event("InTransit_002").path("occurredAt").asText()).isEqualTo("2026-03-02T10:41:00+01:00");
        assertThat(event("Delivered_001").path("occurredAt").asText()).isEqualTo("2026-03-04T13:05:00+01:00");
    }

    @ParameterizedTest
    @EnumSource(names = "DHL", mode = EnumSource.Mode.EXCLUDE)
    void a_message_that_is_not_signed_by_the_secret_is_refused(Pusher pusher) {
        String address = pusher.addressAt(shop);

        assertRefused(pusher.push(address, pusher.body(pusher.json(), "wrong"), "wrong"), 401, "signature-wrong");
        assertRefused(Pusher.send(address, Messages.bytes("{}"), "application/json", Map.of()), 401, "signature-wrong");
        nothingIsKept();
    }

    @ParameterizedTest
    @EnumSource
    void an_address_that_was_not_given_out_is_not_found(Pusher pusher) {
        String address = pusher.addressAt(shop);

        assertRefused(pusher.push(address + "x"), 404, "connection-not-found");
        assertRefused(pusher.push(address.replace("/" + pusher.adapter() + "/", "/ups/")), 404, "format-unknown");
        nothingIsKept();
    }

    @Test
    void an_address_is_for_one_format() {
        String address = Pusher.EASYPOST.addressAt(shop).replace("/easypost/", "/dhl/");

        assertRefused(Pusher.DHL.push(address), 404, "connection-not-found");
        nothingIsKept();
    }

    @ParameterizedTest
    @EnumSource
    void tenants_never_meet(Pusher pusher) {
        Shop other = new Shop();
        String address = pusher.addressAt(shop);
        pusher.addressAt(other);
        other.register("theirs-1", parcel(pusher));

        pusher.push(address);

        shop.get("/v1/events").then().body("data", hasSize(pusher.events()));
        other.get("/v1/events").then().body("data", empty());
        String evidence = shop.get("/v1/events").path("data[0].evidence");
        other.get("/v1/evidence/{id}", evidence).then().statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    void a_bearer_token_of_somebody_else_changes_nothing(Pusher pusher) {
        Shop other = new Shop();
        String token = Tokens.of(other.tenant().name(), "admin");

        HttpResponse<String> answer = Pusher.send(
                pusher.addressAt(shop),
                pusher.body(),
                pusher.contentType(),
                pusher.headersWith(pusher.body(), Map.of("Authorization", "Bearer " + token)));

        assertThat(answer.statusCode()).isEqualTo(200);
        shop.get("/v1/events").then().body("data", hasSize(pusher.events()));
        other.get("/v1/events").then().body("data", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 413",
        "application/x-www-form-urlencoded, 413",
        "*/*, 413",
        "application/x-ndjson, 415",
        "text/plain, 415",
    })
    void a_message_has_at_most_a_megabyte(String contentType, int status) {
        byte[] large = Messages.bytes("{\"shipments\": \"%s\"}".formatted("x".repeat(1024 * 1024)));

        HttpResponse<String> answer = Pusher.send(Pusher.DHL.addressAt(shop), large, contentType, Map.of());

        assertThat(answer.statusCode()).isEqualTo(status);
        nothingIsKept();
    }

    @Test
    void a_time_whose_place_is_not_known_leaves_its_scan_out_when_the_sender_has_no_zone() {
        String opened = shop.post("/v1/connections", "{\"adapter\": \"dhl\"}").path("url");
        String message = Pusher.DHL.json().replace("MUNICH - GERMANY", "NOWHERE AT ALL");

        HttpResponse<String> answer = Pusher.DHL.push(opened, Messages.bytes(message));

        assertThat(answer.statusCode()).isEqualTo(200);
        shop.get("/v1/events").then().body("data", hasSize(3));
        shop.get("/v1/left-out-scans")
                .then()
                .body(
                        "data.at", contains("/shipments/0/events/0"),
                        "data.code", contains("place-unknown"),
                        "data.value", contains("2026-03-04T11:42"));
    }

    @Test
    void a_time_at_which_nothing_can_have_happened_leaves_its_scan_out() {
        String message = Messages.with(
                Pusher.EASYPOST.json(), "/result/tracking_details/1/datetime", "\"2999-01-01T00:00:00Z\"");

        HttpResponse<String> answer = Pusher.EASYPOST.push(Pusher.EASYPOST.addressAt(shop), Messages.bytes(message));

        assertThat(answer.statusCode()).isEqualTo(200);
        shop.get("/v1/events").then().body("data", hasSize(2));
        shop.get("/v1/left-out-scans")
                .then()
                .body(
                        "data.at", contains("/result/tracking_details/1"),
                        "data.code", contains("time-impossible"));
    }

    @Test
    void what_breaks_a_rule_is_pointed_at_where_it_stands_in_the_message() {
        String message = Messages.with(Pusher.EASYPOST.json(), "/result/tracking_details/1/status", "null");

        HttpResponse<String> answer = Pusher.EASYPOST.push(Pusher.EASYPOST.addressAt(shop), Messages.bytes(message));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer.body()).at("/errors/0/pointer").asText()).isEqualTo("/result/tracking_details/1/status");
        nothingIsKept();
    }

    private static String parcel(Pusher pusher) {
        return switch (pusher) {
            case DHL -> "4821907736";
            case EASYPOST -> "9400100105440298811675";
            case AFTERSHIP -> "UJ618224471NL";
            case KUAIDI100 -> "YT8841906273315";
        };
    }

    private JsonNode event(String code) {
        for (JsonNode event : json(shop.get("/v1/events").body().asString()).path("data")) {
            if (event.path("carrierCode").asText().equals(code)) {
                return event;
            }
        }
        throw new AssertionError("no event with code " + code);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(answer.body()).path("code").asText()).isEqualTo(code);
    }

    private void nothingIsKept() {
        shop.get("/v1/events").then().body("data", empty());
        shop.get("/v1/left-out-scans").then().body("data", empty());
    }
}
