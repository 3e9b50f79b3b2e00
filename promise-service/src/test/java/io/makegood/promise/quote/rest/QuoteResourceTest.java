package io.makegood.promise.quote.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.Shop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuoteResourceTest {

    private static final String FACTS = """
            "facts": {"orderValue": {"amount": "118.40", "currency": "CNY"},
                      "shippingFee": {"amount": "5.00", "currency": "CNY"}}""";

    private final Shop shop = new Shop();

    @Inject
    Jdbi jdbi;

    @Test
    void a_parcel_a_day_late_comes_to_a_tenth_of_the_order() {
        shop.publish("next-morning");

        quote("""
                {"madeAt": "2009-11-01T18:52:01+08:00", %s, "asOf": "2009-11-05T13:37:00+08:00",
                 "events": [{"type": "delivered", "occurredAt": "2009-11-03T15:00:00+08:00"}]}""".formatted(FACTS))
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("11.84"))
                .body("dueTimes[0].dueAt", equalTo("2009-11-02T12:00:00+08:00"))
                .body("verdicts[-1].state", equalTo("breached"), "verdicts[-1].lateBy", equalTo("PT27H"))
                .body("awards.award", contains("late-delivery"), "awards[0].form", equalTo("refund"))
                .body("awards[0].steps.rule", hasItem("/awards/0/pay/tiers/1"));
    }

    @Test
    void it_is_judged_as_of_the_moment_asked_for() {
        shop.publish("next-morning");

        quote("""
                {"madeAt": "2009-11-01T18:52:01+08:00", %s, "asOf": "2009-11-02T12:00:00+08:00"}""".formatted(FACTS)).then().body("amount.amount", equalTo("5.00"));
        quote("""
                {"madeAt": "2009-11-01T18:52:01+08:00", %s, "asOf": "2009-11-02T11:59:59+08:00"}""".formatted(FACTS)).then().body("amount.amount", equalTo("0.00"), "awards", empty());
    }

    @Test
    void a_draft_can_be_tried_before_it_is_published() {
        shop.draft("next-morning");

        quote("{\"madeAt\": \"2009-11-01T18:52:01+08:00\", \"version\": 1, %s}".formatted(FACTS))
                .then()
                .statusCode(200)
                .body("amount.amount", equalTo("35.52"));
        quote("{\"madeAt\": \"2009-11-01T18:52:01+08:00\", %s}".formatted(FACTS))
                .then()
                .statusCode(422);
    }

    @Test
    void nothing_of_it_is_kept_and_nobody_is_told() {
        shop.publish("next-morning");
        long before = rows();

        quote("{\"madeAt\": \"2009-11-01T18:52:01+08:00\", %s}".formatted(FACTS))
                .then()
                .statusCode(200);

        assertThat(rows()).isEqualTo(before);
        shop.get("/v1/promises").then().body("data", empty());
    }

    @Test
    void what_is_missing_is_named() {
        shop.publish("next-morning");

        quote("{\"madeAt\": \"2009-11-01T18:52:01+08:00\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/facts/orderValue", "/facts/shippingFee"));
        quote("{\"events\": [{\"type\": \"delivered\"}]}")
                .then()
                .statusCode(422)
                .body("errors", not(empty()));
        quote("{\"colour\": \"red\"}").then().statusCode(400);
    }

    private long rows() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select (select count(*) from promise where tenant = :tenant)
                          + (select count(*) from verdict where tenant = :tenant)
                          + (select count(*) from due_timer where tenant = :tenant)""")
                .bind("tenant", shop.tenant().name())
                .mapTo(Long.class)
                .one());
    }

    private Response quote(String body) {
        return shop.as(Roles.MERCHANT).body(body).post("/v1/guarantees/next-morning/quote");
    }
}
