package io.makegood.delivery.place.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HubResourceTest {

    private final Shop shop = new Shop();

    @Test
    void a_hub_is_named_read_and_forgotten() {
        set("LEJ-GTW", SetHub.EXAMPLE)
                .then()
                .statusCode(200)
                .body(
                        "code",
                        equalTo("LEJ-GTW"),
                        "zone",
                        equalTo("Europe/Berlin"),
                        "place",
                        equalTo("Leipzig, Germany"));
        shop.get("/v1/hubs/LEJ-GTW").then().statusCode(200).body("zone", equalTo("Europe/Berlin"));

        shop.as(Roles.OPERATIONS).delete("/v1/hubs/LEJ-GTW").then().statusCode(204);

        shop.get("/v1/hubs/LEJ-GTW").then().statusCode(404).body("code", equalTo("hub-not-found"));
        shop.as(Roles.OPERATIONS).delete("/v1/hubs/LEJ-GTW").then().statusCode(404);
    }

    @Test
    void what_is_said_later_replaces_what_was_said_whatever_the_case() {
        set("Köln Hub", "{\"zone\": \"Europe/Paris\", \"place\": \"?\"}");
        set("KOLN-HUB", "{\"zone\": \"Europe/Berlin\"}").then().statusCode(200);

        shop.get("/v1/hubs").then().body("data.code", contains("KOLN-HUB"), "data.zone", contains("Europe/Berlin"));
    }

    @Test
    void hubs_are_listed_page_by_page_the_last_named_first() {
        set("a", SetHub.EXAMPLE);
        set("b", SetHub.EXAMPLE);
        set("c", SetHub.EXAMPLE);

        Response first = shop.get("/v1/hubs?limit=2");

        first.then().body("data.code", contains("c", "b"));
        shop.get("/v1/hubs?limit=2&cursor={cursor}", first.<String>path("nextCursor"))
                .then()
                .body("data.code", contains("a"), "hasMore", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a; {\"zone\": \"Europe/Atlantis\"}; 400; /zone",
                "a; {\"zone\": \"Europe/Berlin\", \"colour\": 1}; 400; /colour",
                "a; {}; 422; /zone",
                "--; {\"zone\": \"Europe/Berlin\"}; 422; /code"
            })
    void what_breaks_a_rule_is_refused_and_pointed_at(String code, String hub, int status, String pointer) {
        set(code, hub)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer));
        shop.get("/v1/hubs").then().body("data", empty());
    }

    @Test
    void another_tenants_hubs_are_its_own() {
        set("a", SetHub.EXAMPLE);
        Shop other = new Shop();

        other.get("/v1/hubs/a").then().statusCode(404);
        other.get("/v1/hubs").then().body("data", empty());
        other.as(Roles.OPERATIONS).delete("/v1/hubs/a").then().statusCode(404);
        shop.get("/v1/hubs").then().body("data.code", containsInAnyOrder("a"));
    }

    @Test
    void a_merchant_reads_hubs_and_names_none() {
        shop.as(Roles.MERCHANT).body(SetHub.EXAMPLE).put("/v1/hubs/a").then().statusCode(403);
    }

    private Response set(String code, String hub) {
        return shop.as(Roles.OPERATIONS).body(hub).put("/v1/hubs/{code}", code);
    }
}
