package io.makegood.promise.verdict.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.promise.Contracts;
import io.makegood.promise.Shop;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The parcel was promised for noon of 2 November 2009 and never came: breached, as of three steps of lateness. */
@QuarkusTest
class PreviewResourceTest {

    private static final String SNOWED_AT = "2009-11-02T06:00:00+08:00";

    private final Shop shop = new Shop();

    @BeforeEach
    void publish() {
        shop.publish("next-morning");
    }

    @Test
    void a_breach_would_be_excused_and_nothing_is_stored() {
        String promise = shop.promise("1");
        List<String> before = shop.verdicts(promise);

        preview(snow("1", SNOWED_AT))
                .then()
                .statusCode(200)
                .body("totals.promises", equalTo(1), "totals.open", equalTo(0), "totals.changed", equalTo(1))
                .body("totals.changes.from", contains("breached"), "totals.changes.to", contains("excused"))
                .body("promises.id", contains(promise), "promises[0].to", equalTo("excused"))
                .body("promises[0].verdicts[0].current.state", equalTo("breached"))
                .body("promises[0].verdicts[0].wouldBe.excusedBy.exclusion", equalTo("force-majeure"));

        assertThat(shop.verdicts(promise)).isEqualTo(before).last().asString().startsWith("breached");
        assertThat(shop.heard("1")).isEmpty();
    }

    @Test
    void what_really_happens_is_what_the_preview_said() {
        String promise = shop.promise("1");
        ObjectNode snow = snow("1", SNOWED_AT);
        JsonNode wouldBe = Shop.json(preview(snow).asString()).at("/promises/0/verdicts/0/wouldBe");

        tell(snow);

        ObjectNode real = (ObjectNode) lastVerdict(promise);
        real.remove("recordedAt");
        assertThat(real).isEqualTo(wouldBe);
    }

    @Test
    void an_event_taken_back_would_give_the_breach_back() {
        shop.promise("1");
        tell(snow("1", SNOWED_AT));

        preview(withdrawal("1", "snow"))
                .then()
                .body("totals.changes.from", contains("excused"), "totals.changes.to", contains("breached"));
        preview(snow("1", "2009-11-02T12:00:01+08:00")
                        .put("eventId", "snow~later")
                        .put("corrects", "snow"))
                .then()
                .body("promises[0].verdicts[0].to", equalTo("breached"));
    }

    @Test
    void what_was_told_before_stands() {
        shop.promise("1");
        tell(snow("1", SNOWED_AT));

        preview(snow("1", "2009-11-03T06:00:00+08:00")).then().body("totals.changed", equalTo(0), "promises", empty());
    }

    @Test
    void an_open_promise_is_counted_though_its_verdict_stays() {
        shop.publishGiven();
        shop.promiseDueIn("2", Duration.ofDays(2));

        preview(snow("2", SNOWED_AT))
                .then()
                .body("totals.open", equalTo(1), "totals.changed", equalTo(0), "promises", empty());
    }

    @Test
    void the_order_of_the_events_says_nothing() {
        shop.promise("1");
        shop.promise("2");
        List<ObjectNode> events = new ArrayList<>(List.of(
                snow("1", SNOWED_AT),
                withdrawal("1", "snow").put("eventId", "undone"),
                withdrawal("1", "undone"),
                snow("2", SNOWED_AT).put("eventId", "snow-2"),
                withdrawal("2", "snow-2")));
        JsonNode totals = totals(events);

        assertThat(totals.at("/changed").asInt()).isEqualTo(1);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(events, new Random(seed));
            assertThat(totals(events)).isEqualTo(totals);
        }
    }

    @Test
    void another_tenant_sees_nothing_of_it() {
        shop.promise("1");

        preview(new Shop(), snow("1", SNOWED_AT))
                .then()
                .statusCode(200)
                .body("totals.promises", equalTo(0), "promises", empty());
    }

    @Test
    void a_promise_that_is_not_judged_yet_has_no_current_verdict() {
        shop.publishGiven();
        shop.promiseDueIn("2", Duration.ofDays(2));

        preview(snow("2", OffsetDateTime.now(ZoneOffset.UTC).toString()).put("type", "delivered"))
                .then()
                .body("promises[0].verdicts[0].current", nullValue())
                .body("promises[0].verdicts[0].from", equalTo("open"))
                .body("promises[0].verdicts[0].to", equalTo("kept"));
    }

    @Test
    void a_problem_names_the_field_its_value_and_the_rule() {
        ObjectNode both = snow("1", SNOWED_AT).put("withdraws", "a").put("corrects", "b");

        preview(snow("1", SNOWED_AT).put("order", ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/events/0/order"));
        preview(both)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/events/0/corrects"))
                .body("detail", containsString("'b'"), "detail", containsString("not both"));
        preview(snow("1", "yesterday"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/events/0/occurredAt"));
        preview(new ObjectNode[0]).then().statusCode(422).body("errors.pointer", contains("/events"));
        preview(Collections.nCopies(1001, snow("1", SNOWED_AT)).toArray(ObjectNode[]::new))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/events"));
    }

    private JsonNode totals(List<ObjectNode> events) {
        return Shop.json(preview(events.toArray(ObjectNode[]::new)).asString()).path("totals");
    }

    private Response preview(ObjectNode... events) {
        return preview(shop, events);
    }

    private static Response preview(Shop shop, ObjectNode... events) {
        ObjectNode request = Contracts.JSON.createObjectNode();
        request.putArray("events").addAll(List.of(events));
        return shop.post("/v1/verdicts/preview", request);
    }

    private static ObjectNode snow(String order, String at) {
        return Contracts.JSON
                .createObjectNode()
                .put("order", order)
                .put("source", "beijing-couriers")
                .put("eventId", "snow")
                .put("type", "disruption")
                .put("reason", "snow")
                .put("party", "force-majeure")
                .put("occurredAt", at);
    }

    private static ObjectNode withdrawal(String order, String withdrawn) {
        return Contracts.JSON
                .createObjectNode()
                .put("order", order)
                .put("source", "beijing-couriers")
                .put("eventId", withdrawn + "-in-error")
                .put("type", "withdrawn")
                .put("occurredAt", SNOWED_AT)
                .put("withdraws", withdrawn);
    }

    /** Really, and waits until it is judged. */
    private void tell(ObjectNode event) {
        String order = event.path("order").asText();
        shop.tell(
                order,
                event.path("eventId").asText(),
                "disruption",
                event.path("occurredAt").asText(),
                """
                , "reason": "snow", "party": "force-majeure\"""");
    }

    private JsonNode lastVerdict(String promise) {
        Awaitility.await().until(() -> shop.state(promise).equals("excused"));
        JsonNode verdicts = Shop.json(shop.get("/v1/promises/{id}/verdicts?limit=200", promise)
                        .asString())
                .path("data");
        return verdicts.get(verdicts.size() - 1);
    }
}
