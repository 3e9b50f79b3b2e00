package io.makegood.delivery.carrier.rest;

import static io.makegood.delivery.carrier.Messages.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.makegood.delivery.Shop;
import io.makegood.delivery.carrier.Messages;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeftOutScanResourceTest {

    private static final String RULE = "must be a time, such as 2026-03-01T12:00:00 or 2026-03-01T12:00:00+08:00";

    private static final String MESSAGE = Messages.text("aftership-tracking.json");

    /** The first of its two checkpoints has no time of day. */
    private static final String DATE_ONLY = with(MESSAGE, "/msg/checkpoints/0/checkpoint_time", "\"2026-03-01\"");

    private final Shop shop = new Shop();

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @Test
    void a_checkpoint_with_a_date_only_is_left_out_of_the_answer_and_the_others_are_recorded() {
        hand(DATE_ONLY)
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1), "known", equalTo(0))
                .body("reports.at", contains("/msg/checkpoints/1"))
                .body("leftOut.at", contains("/msg/checkpoints/0"))
                .body("leftOut.code", contains("time-unreadable"))
                .body("leftOut.value", contains("2026-03-01"))
                .body("leftOut.rule", contains(RULE));
        shop.get("/v1/events").then().body("data.carrierCode", contains("Delivered_001"));
    }

    @Test
    void it_is_found_later_with_the_message_that_it_came_in() {
        hand(DATE_ONLY);

        Response list = shop.get("/v1/left-out-scans");

        list.then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].source", equalTo("aftership"))
                .body("data[0].adapter", equalTo("aftership"))
                .body("data[0].parcel", equalTo("UJ618224471NL"))
                .body("data[0].carrierCode", equalTo("InTransit_002"))
                .body("data[0].at", equalTo("/msg/checkpoints/0"))
                .body("data[0].value", equalTo("2026-03-01"))
                .body("data[0].rule", equalTo(RULE))
                .body("data[0].leftOutAt", notNullValue());
        assertThat(evidence(list)).isEqualTo(DATE_ONLY);
    }

    @Test
    void a_message_of_nothing_else_is_kept_and_one_that_is_sent_again_adds_nothing() {
        String nothingElse = with(DATE_ONLY, "/msg/checkpoints/1/checkpoint_time", "null");

        hand(nothingElse).then().body("recorded", equalTo(0)).body("leftOut", hasSize(2));
        Response first = shop.get("/v1/left-out-scans");
        Response again = hand(nothingElse);

        again.then().statusCode(200).body("leftOut.at", contains("/msg/checkpoints/0", "/msg/checkpoints/1"));
        assertThat(shop.get("/v1/left-out-scans").asString()).isEqualTo(first.asString());
        assertThat(evidence(first)).isEqualTo(nothingElse);
        assertThat(rows("evidence")).isEqualTo(1);
    }

    @Test
    void of_a_longer_history_a_scan_that_was_left_out_before_is_not_left_out_anew() {
        hand(withCheckpoints(checkpoint(0)));

        hand(withCheckpoints(checkpoint(1), checkpoint(0)))
                .then()
                .body("recorded", equalTo(1))
                .body("leftOut.at", contains("/msg/checkpoints/1"));

        shop.get("/v1/left-out-scans").then().body("data.at", contains("/msg/checkpoints/0"));
        assertThat(rows("evidence")).isEqualTo(2);
    }

    @Test
    void a_scan_of_a_place_that_became_a_hub_is_on_the_list_until_it_is_told_again() {
        String checkpoint = """
                {"tag": "InTransit", "location": "Gateway 7", "checkpoint_time": "2026-03-03T13:05:00"}""";
        hand(withCheckpoints(checkpoint, checkpoint(1)))
                .then()
                .body("recorded", equalTo(1))
                .body("leftOut.code", contains("place-unknown"));

        shop.as(Roles.OPERATIONS).body("{\"zone\": \"Europe/Berlin\"}").put("/v1/hubs/GATEWAY-7");
        shop.get("/v1/left-out-scans").then().body("data", hasSize(1));
        hand(evidence(shop.get("/v1/left-out-scans")))
                .then()
                .body("recorded", equalTo(1), "known", equalTo(1))
                .body("leftOut", empty());

        shop.get("/v1/left-out-scans").then().body("data", empty());
    }

    @Test
    void the_list_is_read_in_pages_newest_first() {
        hand(DATE_ONLY);
        hand(DATE_ONLY.replace("UJ618224471NL", "UJ618224472NL"));

        Response newest = shop.get("/v1/left-out-scans?limit=1");

        newest.then().body("data.parcel", contains("UJ618224472NL")).body("hasMore", equalTo(true));
        shop.get("/v1/left-out-scans?limit=1&cursor={next}", newest.<String>path("nextCursor"))
                .then()
                .body("data.parcel", contains("UJ618224471NL"))
                .body("hasMore", equalTo(false));
    }

    @Test
    void carriers_do_not_look_at_it() {
        shop.as(Roles.CARRIER).get("/v1/left-out-scans").then().statusCode(403);
    }

    private Response hand(String message) {
        return shop.as(Roles.CARRIER).body(message).post("/v1/carriers/aftership");
    }

    private static String checkpoint(int index) {
        return Shop.json(DATE_ONLY).at("/msg/checkpoints/" + index).toString();
    }

    private static String withCheckpoints(String... checkpoints) {
        return with(MESSAGE, "/msg/checkpoints", "[" + String.join(",", checkpoints) + "]");
    }

    private String evidence(Response list) {
        return shop.get("/v1/evidence/{id}", list.<String>path("data[0].evidence"))
                .asString();
    }

    private int rows(String table) {
        return tenancy.actingFor(
                shop.tenant(),
                () -> jdbi.withHandle(handle -> handle.createQuery("select count(*) from <table>")
                        .define("table", table)
                        .mapTo(Integer.class)
                        .one()));
    }
}
