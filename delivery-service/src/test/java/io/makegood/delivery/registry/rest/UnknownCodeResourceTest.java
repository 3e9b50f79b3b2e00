package io.makegood.delivery.registry.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.makegood.delivery.Shop;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnknownCodeResourceTest {

    private final Shop shop = new Shop();

    @Test
    void the_most_frequent_come_first_page_by_page() {
        tell("ups", "X1", "a", "b", "c");
        tell("ups", "X2", "d");
        tell("pigeons", "X1", "e", "f");
        tell("ups", "040", "g");

        String next = shop.get("/v1/unknown-codes?limit=2")
                .then()
                .statusCode(200)
                .body("data.codes", contains("ups", "pigeons"), "data.code", contains("X1", "X1"))
                .body("data.events", contains(3, 2), "hasMore", equalTo(true))
                .extract()
                .path("nextCursor");
        shop.get("/v1/unknown-codes?limit=2&cursor=" + next)
                .then()
                .body("data.code", contains("X2"), "hasMore", equalTo(false));
    }

    @Test
    void a_code_shows_the_words_beside_it_and_an_event() {
        tell("ups", "X1", "a", "b", "b again");
        shop.tell(event("ups", "X1", "d", ", \"text\": \"MAGPIES\""));
        shop.tell(event("ups", "X1", "e", ", \"text\": \"GOATS\""));
        shop.tell(event("ups", "X1", "f", ", \"text\": \"MAGPIES\""));

        shop.get("/v1/unknown-codes")
                .then()
                .body("data[0].texts", contains("GOATS", "MAGPIES"), "data[0].example.id", equalTo("f"))
                .body("data[0].firstSeenAt", notNullValue(), "data[0].lastSeenAt", notNullValue());
    }

    @Test
    void events_that_do_not_stand_are_not_counted() {
        tell("ups", "X1", "a", "b");
        shop.tell("""
                {"source": "couriers", "id": "w", "order": "1", "type": "withdrawn", "withdraws": "a", \
                "occurredAt": "2026-03-04T11:42:00+01:00"}""");
        shop.get("/v1/unknown-codes").then().body("data[0].events", equalTo(1));
        shop.tell("""
                {"source": "couriers", "id": "ww", "order": "1", "type": "withdrawn", "withdraws": "w", \
                "occurredAt": "2026-03-04T11:42:00+01:00"}""");
        shop.get("/v1/unknown-codes").then().body("data[0].events", equalTo(2));
    }

    @Test
    void what_has_no_code_is_not_a_code_to_review() {
        shop.tell("""
                {"source": "couriers", "id": "1", "order": "1", "type": "unknown", \
                "occurredAt": "2026-03-04T11:42:00+01:00"}""").then().statusCode(201);
        shop.get("/v1/unknown-codes").then().body("data", empty());
    }

    private void tell(String codes, String code, String... ids) {
        for (String id : ids) {
            shop.tell(event(codes, code, id, "")).then().statusCode(201);
        }
    }

    private static String event(String codes, String code, String id, String more) {
        return """
                {"source": "couriers", "id": "%s", "order": "1", "codes": "%s", "carrierCode": "%s", \
                "occurredAt": "2026-03-04T11:42:00+01:00"%s}""".formatted(id, codes, code, more);
    }
}
