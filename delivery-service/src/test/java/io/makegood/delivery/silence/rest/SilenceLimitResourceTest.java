package io.makegood.delivery.silence.rest;

import static org.hamcrest.Matchers.contains;
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
class SilenceLimitResourceTest {

    private static final String LIMITS = "/v1/silence-limits";

    private final Shop shop = new Shop();

    @Test
    void a_limit_is_set_replaced_and_removed() {
        set("default", SetSilenceLimit.EXAMPLE)
                .then()
                .statusCode(200)
                .body("carrier", equalTo("default"), "after", equalTo("PT24H"));
        set("default", "{\"after\": \"P2D\"}").then().statusCode(200);
        shop.get(LIMITS).then().body("data.carrier", contains("default"), "data.after", contains("PT48H"));

        remove("default").then().statusCode(204);

        shop.get(LIMITS).then().body("data", empty());
        remove("default").then().statusCode(404).body("code", equalTo("silence-limit-not-found"));
    }

    @Test
    void limits_are_listed_page_by_page_the_last_set_first() {
        set("a", SetSilenceLimit.EXAMPLE);
        set("b", SetSilenceLimit.EXAMPLE);
        set("c", SetSilenceLimit.EXAMPLE);
        set("a", SetSilenceLimit.EXAMPLE);

        Response first = shop.get(LIMITS + "?limit=2");

        first.then().body("data.carrier", contains("a", "c"));
        shop.get(LIMITS + "?limit=2&cursor={cursor}", first.<String>path("nextCursor"))
                .then()
                .body("data.carrier", contains("b"), "hasMore", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"after\": \"PT90M\"}; 422; /after",
                "{\"after\": \"PT0S\"}; 422; /after",
                "{\"after\": \"P91D\"}; 422; /after",
                "{\"after\": \"PT9223372036854775807H\"}; 400; /after",
                "{\"after\": \"a day\"}; 400; /after",
                "{\"after\": 24}; 422; /after",
                "{}; 422; /after",
                "{\"after\": \"PT24H\", \"hours\": 24}; 400; /hours"
            })
    void what_breaks_a_rule_is_refused_and_pointed_at(String limit, int status, String pointer) {
        set("default", limit)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer));
        shop.get(LIMITS).then().body("data", empty());
    }

    @Test
    void another_tenants_limits_are_its_own() {
        set("default", SetSilenceLimit.EXAMPLE);
        Shop other = new Shop();

        other.get(LIMITS).then().body("data", empty());
        other.as(Roles.OPERATIONS).delete(LIMITS + "/default").then().statusCode(404);
        shop.get(LIMITS).then().body("data.carrier", contains("default"));
    }

    @Test
    void a_merchant_reads_limits_and_sets_none() {
        shop.as(Roles.MERCHANT)
                .body(SetSilenceLimit.EXAMPLE)
                .put(LIMITS + "/default")
                .then()
                .statusCode(403);
        shop.as(Roles.MERCHANT).delete(LIMITS + "/default").then().statusCode(403);
    }

    private Response set(String carrier, String limit) {
        return shop.as(Roles.OPERATIONS).body(limit).put(LIMITS + "/{carrier}", carrier);
    }

    private Response remove(String carrier) {
        return shop.as(Roles.OPERATIONS).delete(LIMITS + "/{carrier}", carrier);
    }
}
