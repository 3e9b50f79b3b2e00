package io.makegood.delivery.order.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.makegood.delivery.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrderResourceTest {

    private static final String ORDER = "1993505414";

    private final Shop shop = new Shop();

    @Test
    void an_order_is_registered_with_its_parcels() {
        Response registered = shop.post("/v1/orders", RegisterOrder.EXAMPLE);

        registered
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/orders/1993505414"))
                .body("reference", equalTo(ORDER), "zone", equalTo("Asia/Shanghai"))
                .body("parcels.tracking", contains("DD-BJ-1993505414"));
        assertThat(shop.get("/v1/orders/{order}", ORDER).body().asString())
                .isEqualTo(registered.body().asString());
    }

    @Test
    void parcels_join_an_order_later() {
        shop.post("/v1/orders", RegisterOrder.EXAMPLE);

        shop.post("/v1/orders/1993505414/parcels", AddParcels.EXAMPLE).then().statusCode(201);

        shop.get("/v1/orders/{order}", ORDER)
                .then()
                .body("parcels.tracking", contains("DD-BJ-1993505414", "DD-BJ-1993505414-2"));
    }

    @Test
    void a_registration_repeated_with_its_key_has_one_effect_and_the_same_answer() {
        Response first = shop.post("/v1/orders", RegisterOrder.EXAMPLE, "key-1");
        Response again = shop.post("/v1/orders", RegisterOrder.EXAMPLE, "key-1");

        again.then().statusCode(201).header("Idempotent-Replayed", "true").header("Location", first.header("Location"));
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        shop.get("/v1/orders").then().body("data.reference", contains(ORDER));
    }

    @Test
    void a_key_used_for_another_order_is_refused() {
        shop.post("/v1/orders", RegisterOrder.EXAMPLE, "key-1");

        shop.post("/v1/orders", "{\"reference\": \"another\"}", "key-1")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        shop.get("/v1/orders").then().body("data.reference", contains(ORDER));
    }

    @Test
    void a_reference_is_used_once() {
        shop.register(ORDER);

        shop.register(ORDER).then().statusCode(409).body("code", equalTo("order-already-registered"));
    }

    @Test
    void a_parcel_belongs_to_one_order_and_a_refusal_leaves_nothing_half_done() {
        shop.register("1", "DD-1");

        shop.register("2", "DD-2", "DD-1").then().statusCode(409).body("code", equalTo("parcel-taken"));
        shop.addParcels("1", "DD-3", "DD-1").then().statusCode(409).body("code", equalTo("parcel-taken"));
        shop.register("3", "DD-4", "DD-4").then().statusCode(409).body("code", equalTo("parcel-taken"));

        shop.get("/v1/orders").then().body("data.reference", contains("1"));
        shop.get("/v1/orders/1").then().body("parcels.tracking", contains("DD-1"));
    }

    @Test
    void an_unknown_order_gets_no_parcels() {
        shop.addParcels(ORDER, "DD-1").then().statusCode(404).body("code", equalTo("order-not-found"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{; 400; malformed-json; null",
                "{\"reference\": \"1\", \"colour\": \"red\"}; 400; unreadable-field; /colour",
                "{\"reference\": \"1\", \"zone\": \"Asia/Atlantis\"}; 400; unreadable-field; /zone",
                "{\"reference\": \"1\", \"parcels\": [{\"colour\": \"red\"}]}; 400; unreadable-field; /parcels/0/colour",
                "{}; 422; invalid-content; /reference",
                "{\"reference\": \" \"}; 422; invalid-content; /reference",
                "{\"reference\": \"1\", \"parcels\": [{}]}; 422; invalid-content; /parcels/0/tracking",
                "{\"reference\": \"1\", \"parcels\": [null]}; 422; invalid-content; /parcels/0"
            })
    void what_breaks_a_rule_is_refused_and_pointed_at(String order, int status, String code, String pointer) {
        Response refused = shop.post("/v1/orders", order);

        refused.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        assertThat(String.valueOf(refused.<String>path("errors[0].pointer"))).isEqualTo(pointer);
        shop.get("/v1/orders").then().body("data", empty());
    }

    @Test
    void another_tenants_order_is_not_found() {
        shop.register(ORDER);
        Shop other = new Shop();

        other.get("/v1/orders/{order}", ORDER).then().statusCode(404).body("code", equalTo("order-not-found"));
        other.addParcels(ORDER, "DD-1").then().statusCode(404);
        other.get("/v1/orders").then().body("data", empty());
        other.register(ORDER).then().statusCode(201);
    }

    @Test
    void a_carrier_registers_no_orders() {
        shop.as(Roles.CARRIER)
                .header("Idempotency-Key", "1")
                .body(RegisterOrder.EXAMPLE)
                .post("/v1/orders")
                .then()
                .statusCode(403)
                .body("code", equalTo("role-missing"));
    }

    @Test
    void orders_are_listed_page_by_page_newest_first() {
        shop.register("1");
        shop.register("2");
        shop.register("3", "DD-3", "DD-4");

        Response first = shop.get("/v1/orders?limit=2");
        Response second = shop.get("/v1/orders?limit=2&cursor={cursor}", first.<String>path("nextCursor"));

        first.then().body("data.reference", contains("3", "2"), "data[0].parcels.tracking", contains("DD-3", "DD-4"));
        second.then().body("data.reference", contains("1"), "hasMore", equalTo(false));
    }

    @Test
    void a_misspelt_parameter_is_refused() {
        shop.get("/v1/orders?sort=asc").then().statusCode(400).body("code", equalTo("unknown-parameter"));
    }
}
