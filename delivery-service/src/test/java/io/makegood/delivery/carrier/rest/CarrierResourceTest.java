package io.makegood.delivery.carrier.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.makegood.delivery.Shop;
import io.makegood.delivery.carrier.Messages;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CarrierResourceTest {

    private static final String DHL = Messages.text("dhl-shipments.json");

    private final Shop shop = new Shop();

    @Test
    void what_dhl_answered_may_be_handed_on_again_and_again() {
        Response first = hand(DHL, "/v1/carriers/dhl/shipments?zone=Europe/Berlin");
        Response again = hand(DHL, "/v1/carriers/dhl?zone=Europe/Berlin");

        first.then()
                .statusCode(200)
                .body("recorded", equalTo(4), "known", equalTo(0))
                .body("reports.at", hasItem("/shipments/0/events/3"))
                .body("reports.source", everyItem(equalTo("dhl")));
        again.then().statusCode(200).body("recorded", equalTo(0), "known", equalTo(4));
        shop.get("/v1/events").then().body("data", hasSize(4));
    }

    @Test
    void of_a_longer_history_only_the_new_is_recorded() {
        hand(Messages.with(DHL, "/shipments/0/events", "[]"), "/v1/carriers/dhl/shipments?zone=Europe/Berlin");

        hand(DHL, "/v1/carriers/dhl/shipments?zone=Europe/Berlin")
                .then()
                .body("recorded", equalTo(3), "known", equalTo(1));
    }

    @Test
    void codes_that_nobody_knows_are_named_and_kept() {
        hand(
                        Messages.text("easypost-tracker.json").replace("\"in_transit\"", "\"teleported\""),
                        "/v1/carriers/easypost")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(3))
                .body("unknownCodes", contains("teleported/a_detail_of_tomorrow"));
        shop.get("/v1/events")
                .then()
                .body("data.find { it.type == 'unknown' }.carrierCode", equalTo("teleported/a_detail_of_tomorrow"))
                .body("data.find { it.type == 'unknown' }.party", equalTo("unknown"));
    }

    @Test
    void a_push_of_kuaidi100_may_be_handed_on_as_it_came() {
        String form = "sign=&param="
                + URLEncoder.encode(Messages.text("kuaidi100-param-abroad.json"), StandardCharsets.UTF_8);

        shop.as(Roles.CARRIER)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .body(form)
                .post("/v1/carriers/kuaidi100?zone=Asia/Tokyo&source=kd&order=1")
                .then()
                .statusCode(200)
                .body("recorded", equalTo(3), "reports.source", everyItem(equalTo("kd")));
        shop.get("/v1/events")
                .then()
                .body("data.occurredAt", hasItem("2026-03-03T09:20:00+09:00"))
                .body("data.occurredAt", hasItem("2026-03-02T05:12:00+08:00"))
                .body("data.order", everyItem(equalTo("1")));
    }

    @Test
    void who_looks_after_the_money_hands_nothing_on() {
        shop.as(Roles.FINANCE)
                .body(DHL)
                .post("/v1/carriers/dhl/shipments")
                .then()
                .statusCode(403);
    }

    @Test
    void a_sender_that_nobody_can_read_is_not_found() {
        hand(DHL, "/v1/carriers/ups").then().statusCode(404).body("code", equalTo("format-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone=Asia/Atlantis", "source= ", "order= ", "colour=red"})
    void a_parameter_that_makes_no_sense_is_refused(String parameter) {
        hand(DHL, "/v1/carriers/dhl/shipments?" + parameter).then().statusCode(400);
        shop.get("/v1/events").then().body("data", empty());
    }

    private Response hand(String message, String path) {
        return shop.as(Roles.CARRIER)
                .body(message.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }
}
