package io.makegood.delivery.codes.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CodeListResourceTest {

    private final Shop shop = new Shop();

    @Test
    void lists_are_named_with_their_source() {
        shop.get("/v1/code-lists")
                .then()
                .statusCode(200)
                .body(
                        "codes",
                        hasItems("easypost", "aftership", "kuaidi100", "kdniao", "dhl", "ups", "fedex", "x12-1651"))
                .body("source", everyItem(notNullValue()), "date", everyItem(notNullValue()));
    }

    @Test
    void a_list_shows_what_each_code_means_and_what_the_carrier_sends() {
        shop.get("/v1/code-lists/ups")
                .then()
                .statusCode(200)
                .body("codes", equalTo("ups"), "date", equalTo("2026-11-28"), "reasons", empty())
                .body("rows.find { it.code == '040' }.type", equalTo("ready-for-collection"))
                .body("rows.find { it.code == '040' }.party", nullValue())
                .body("rows.find { it.code == '040' }.example.status.statusCode", equalTo("040"))
                .body("rows.find { it.code == '052' }.party", equalTo("force-majeure"));
    }

    @Test
    void rows_that_look_at_the_words_and_causes_are_shown_as_such() {
        shop.get("/v1/code-lists/dhl")
                .then()
                .body("rows.find { it.reason == 'weather' }.says", contains("delay", "snow"));
        shop.get("/v1/code-lists/fedex").then().body("reasons.find { it.code == 'A12' }.reason", equalTo("missorted"));
    }

    @Test
    void an_unknown_list_is_not_found() {
        shop.get("/v1/code-lists/pigeons").then().statusCode(404).body("code", equalTo("code-list-not-found"));
    }

    @Test
    void carriers_may_look_their_codes_up() {
        shop.as(Roles.CARRIER).get("/v1/code-lists/ups").then().statusCode(200);
    }
}
