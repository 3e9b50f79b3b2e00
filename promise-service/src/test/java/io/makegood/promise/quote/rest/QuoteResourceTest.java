package io.makegood.promise.quote.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.Contracts;
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
                .body("totals.amount.amount", contains("11.84"))
                .body("totals.remedy", contains("refund"), "totals.form", contains("refund"))
                .body("ignored", empty(), "warnings", empty())
                .body("dueTimes[0].dueAt", equalTo("2009-11-02T12:00:00+08:00"))
                .body("verdicts[-1].state", equalTo("breached"), "verdicts[-1].lateBy", equalTo("PT27H"))
                .body("awards.award", contains("late-delivery"), "awards[0].form", equalTo("refund"))
                .body("awards[0].steps.rule", hasItem("/awards/0/pay/tiers/1"));
    }

    @Test
    void it_is_judged_as_of_the_moment_asked_for() {
        shop.publish("next-morning");

        quote("""
                {"madeAt": "2009-11-01T18:52:01+08:00", %s, "asOf": "2009-11-02T12:00:00+08:00"}""".formatted(FACTS)).then().body("totals.amount.amount", contains("5.00"));
        quote("""
                {"madeAt": "2009-11-01T18:52:01+08:00", %s, "asOf": "2009-11-02T11:59:59+08:00"}""".formatted(FACTS)).then().body("totals", empty(), "awards", empty());
    }

    @Test
    void a_draft_can_be_tried_before_it_is_published() {
        shop.draft("next-morning");

        quote("{\"madeAt\": \"2009-11-01T18:52:01+08:00\", \"version\": 1, %s}".formatted(FACTS))
                .then()
                .statusCode(200)
                .body("totals.amount.amount", contains("35.52"));
        quote("{\"madeAt\": \"2009-11-01T18:52:01+08:00\", %s}".formatted(FACTS))
                .then()
                .statusCode(422)
                .body("errors[0].detail", endsWith("name one, such as version: 1, to try a draft"));
    }

    @Test
    void warnings_of_a_draft_come_with_the_answer_and_errors_refuse_it() {
        ObjectNode unused = Contracts.nextMorning();
        ((ObjectNode) unused.path("facts")).put("colour", "text");
        shop.post("/v1/guarantees", Shop.aGuarantee("next-morning", unused));
        String facts = FACTS.replace("\"facts\": {", "\"facts\": {\"colour\": \"red\", ");

        quote("{\"madeAt\": \"2009-11-01T18:52:01+08:00\", \"version\": 1, %s}".formatted(facts))
                .then()
                .statusCode(200)
                .body("totals.amount.amount", contains("35.52"))
                .body("warnings.severity", contains("warning"))
                .body("warnings.pointer", contains("/terms/facts/colour"));

        ((ObjectNode) unused.at("/awards/0")).put("for", "nothing");
        ObjectNode next = Shop.aGuarantee("next-morning", unused);
        next.remove("code");
        shop.post("/v1/guarantees/next-morning/versions", next).then().statusCode(201);
        quote("{\"madeAt\": \"2009-11-01T18:52:01+08:00\", \"version\": 2, %s}".formatted(facts))
                .then()
                .statusCode(422)
                .body("code", equalTo("terms-invalid"));
    }

    @Test
    void what_is_given_in_two_forms_is_not_added_up() {
        ObjectNode terms = Contracts.nextMorning();
        ((ArrayNode) terms.path("awards")).add(Shop.json("""
                {"id": "sorry", "for": "delivered", "pay": {"amount": 50},
                 "remedies": [{"kind": "points", "as": "bonus"}]}"""));
        shop.publish("next-morning", terms);

        quote("{\"madeAt\": \"2009-11-01T18:52:01+08:00\", %s}".formatted(FACTS))
                .then()
                .body("totals.form", contains("refund", "bonus"))
                .body("totals.amount.amount", contains("35.52", "50.00"));
    }

    @Test
    void events_that_no_term_looks_for_are_told() {
        shop.publish("next-morning");

        quote("""
                {"madeAt": "2009-11-01T18:52:01+08:00", %s, "asOf": "2009-11-05T13:37:00+08:00", "events": [
                  {"type": "dispatched", "occurredAt": "2009-11-02T08:00:00+08:00"},
                  {"type": "delayed", "occurredAt": "2009-11-02T09:00:00+08:00"},
                  {"type": "delivred", "occurredAt": "2009-11-02T11:00:00+08:00"},
                  {"type": "delivred", "occurredAt": "2009-11-02T11:30:00+08:00"}]}""".formatted(FACTS))
                .then()
                .statusCode(200)
                .body("ignored.type", contains("delivred", "dispatched"))
                .body("ignored.meant", contains("delivered", null));
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
