package io.makegood.promise.promise.rest;

import static io.makegood.promise.Shop.aPromise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.promise.Contracts;
import io.makegood.promise.Shop;
import io.makegood.promise.promise.OfferDate;
import io.makegood.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PromiseResourceTest {

    private static final String ORDER = "1993505414";

    private final Shop shop = new Shop();

    @BeforeEach
    void publish() {
        shop.publish("next-morning");
    }

    @Test
    void a_promise_of_long_ago_is_judged_at_once_and_told() {
        Response made = shop.post("/v1/promises", aPromise(ORDER));

        made.then()
                .statusCode(201)
                .body("state", equalTo("breached"), "zone", equalTo("Asia/Shanghai"))
                .body("madeAt", equalTo("2009-11-01T18:52:01+08:00"), "cancelledAt", nullValue())
                .body("facts.orderValue.amount", equalTo("118.40"), "facts.orderValue.currency", equalTo("CNY"))
                .body("dueTimes.dueAt", contains("2009-11-02T12:00:00+08:00"))
                .body("dueTimes.lateBy", contains("PT72H"));
        String id = made.path("id");
        made.then().header("Location", endsWith("/v1/promises/" + id));
        assertThat(shop.verdicts(id))
                .containsExactly("at-risk", "breached PT0S", "breached PT24H", "breached PT48H", "breached PT72H");
        assertThat(shop.sent(ORDER, 6))
                .extracting(message -> message.path("type").asText())
                .containsExactly(
                        "makegood.promise-made",
                        "makegood.verdict-reached",
                        "makegood.verdict-reached",
                        "makegood.verdict-reached",
                        "makegood.verdict-reached",
                        "makegood.verdict-reached");
        assertThat(shop.sent(ORDER, 6).get(0).path("data"))
                .isEqualTo(((ObjectNode)
                                Contracts.read("promise-made/example.json").path("data"))
                        .put("promiseId", id));
    }

    @Test
    void a_verdict_shows_its_number_and_its_grounds() {
        String id = shop.promise(ORDER);

        shop.get("/v1/promises/{id}/verdicts?limit=2", id)
                .then()
                .body("data.number", contains(1, 2), "hasMore", equalTo(true))
                .body("data[1].asOf", equalTo("2009-11-02T12:00:00+08:00"), "data[1].inSilence", equalTo(true))
                .body("data[1].final", equalTo(false), "data[1].recordedAt", notNullValue());
        String cursor = shop.get("/v1/promises/{id}/verdicts?limit=2", id).path("nextCursor");
        shop.get("/v1/promises/{id}/verdicts?cursor={cursor}", id, cursor)
                .then()
                .body("data.number", contains(3, 4, 5), "hasMore", equalTo(false));
    }

    @Test
    void a_later_date_is_judged_beside_the_first() {
        String id = shop.promise(ORDER);

        shop.post("/v1/promises/" + id + "/re-promises", OfferDate.EXAMPLE)
                .then()
                .statusCode(201)
                .body("dueTimes.rePromise", contains(0, 1), "dueTimes.state", contains("breached", "breached"))
                .body("dueTimes[1].offeredBy", equalTo("delivery company, by phone"));

        assertThat(shop.verdicts(id)).hasSize(7).endsWith("at-risk", "breached PT0S");
        assertThat(shop.sent(ORDER, 9))
                .filteredOn(message -> message.path("type").asText().equals("makegood.re-promised"))
                .hasSize(1);
    }

    @Test
    void time_that_does_not_count_makes_no_promise_later_than_its_verdict_says() {
        ObjectNode terms = Contracts.nextMorning();
        ((ObjectNode) terms.at("/objectives/0"))
                .putArray("pauses")
                .addObject()
                .put("from", "no-access")
                .put("until", "access-given");
        shop.publish("with-pauses", terms);
        shop.tell(ORDER, "1", "no-access", "2009-11-02T13:00:00+08:00", "");
        shop.tell(ORDER, "2", "access-given", "2009-11-02T15:00:00+08:00", "");
        shop.tell(ORDER, "3", "delivered", "2009-11-02T16:00:00+08:00", "");

        shop.post("/v1/promises", aPromise(ORDER).put("guarantee", "with-pauses"))
                .then()
                .statusCode(201)
                .body("dueTimes.lateBy", contains("PT2H"));
    }

    @Test
    void an_event_that_says_what_it_is_about_starts_a_clock_of_its_own() {
        ObjectNode terms = Contracts.nextMorning();
        ObjectNode objective = (ObjectNode) terms.at("/objectives/0");
        objective.put("each", "fault-reported").remove("warnBefore");
        objective.putObject("due").put("within", "PT48H");
        shop.publish("each-fault", terms);
        String id = shop.post("/v1/promises", aPromise(ORDER).put("guarantee", "each-fault"))
                .then()
                .body("state", equalTo("open"), "dueTimes", empty())
                .extract()
                .path("id");

        shop.tell(ORDER, "1", "fault-reported", "2009-11-02T13:00:00+08:00", ", \"subject\": \"line-1\"");
        shop.tell(ORDER, "2", "fault-reported", "2009-11-03T13:00:00+08:00", ", \"subject\": \"line-2\"");
        shop.tell(ORDER, "3", "delivered", "2009-11-05T12:00:00+08:00", ", \"subject\": \"line-2\"");

        shop.get("/v1/promises/{id}", id)
                .then()
                .body("dueTimes.occurrence", contains("line-1", "line-2"))
                .body("dueTimes.dueAt", contains("2009-11-04T13:00:00+08:00", "2009-11-05T13:00:00+08:00"))
                .body("dueTimes.state", contains("breached", "kept"), "state", equalTo("breached"));
        shop.get("/v1/promises/{id}/verdicts?limit=200", id)
                .then()
                .body("data[0].occurrence", equalTo("line-1"), "data[0].measured.startedOn", equalTo("2009-11-02"));
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"offeredAt": "2009-11-02T15:00:00+08:00"}                                          | /dueAt
                    {"dueAt": "2009-11-02T15:00:00+08:00", "offeredAt": "2009-11-02T15:00:00+08:00"}    | /dueAt
                    {"dueAt": "2009-11-03T12:00:00+08:00", "offeredAt": "2009-11-01T18:52:00+08:00"}    | /offeredAt
                    {"dueAt": "2999-11-03T12:00:00+08:00", "offeredAt": "2999-11-01T18:52:00+08:00"}    | /offeredAt
                    {"dueAt": "2999-11-03T12:00:00+08:00", "objective": "arrived"}                      | /objective
                    """)
    void a_later_date_that_makes_no_sense_is_refused(String body, String pointer) {
        String id = shop.promise(ORDER);

        shop.post("/v1/promises/" + id + "/re-promises", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
        shop.get("/v1/promises/{id}", id).then().body("dueTimes", hasSize(1));
    }

    @Test
    void a_cancelled_promise_that_was_not_late_yet_is_void() {
        shop.publishGiven();
        String id = shop.promiseDueIn(ORDER, Duration.ofHours(2));

        cancel(id, "{\"reason\": \"the customer changed her mind\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("void"), "cancelledAt", notNullValue())
                .body("cancelReason", equalTo("the customer changed her mind"));
        cancel(id, "{\"reason\": \"once more\"}").then().statusCode(409).body("code", equalTo("promise-cancelled"));
        shop.post("/v1/promises/" + id + "/re-promises", OfferDate.EXAMPLE)
                .then()
                .statusCode(409);
    }

    @Test
    void a_promise_cancelled_when_it_was_late_stays_as_late_as_it_was() {
        String id = shop.promise(ORDER);

        cancel(id, "{\"cancelledAt\": \"2009-11-05T18:00:00+08:00\", \"reason\": \"lost patience\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("breached"), "dueTimes.lateBy", contains("PT78H"));
    }

    @Test
    void a_promise_cancelled_at_the_very_moment_of_its_last_verdict_stays_as_late_as_it_was() {
        String id = shop.promise(ORDER);

        cancel(id, "{\"cancelledAt\": \"2009-11-05T12:00:00+08:00\", \"reason\": \"lost patience\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("breached"), "dueTimes.lateBy", contains("PT72H"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2009-11-02T09:00:00+08:00", "2009-11-03T18:00:00+08:00", "2009-11-05T11:59:59.999999+08:00"})
    void a_breach_that_was_told_is_not_undone_by_a_cancellation_dated_back(String cancelledAt) {
        String id = shop.promise(ORDER);

        cancel(id, "{\"cancelledAt\": \"%s\", \"reason\": \"a slip\"}".formatted(cancelledAt))
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-field"), "errors.pointer", contains("/cancelledAt"));
        shop.get("/v1/promises/{id}", id)
                .then()
                .body("state", equalTo("breached"), "dueTimes.lateBy", contains("PT72H"), "cancelledAt", nullValue());
    }

    @Test
    void the_breach_of_a_later_date_is_not_undone_either() {
        String id = shop.promise(ORDER);
        shop.tell(ORDER, "scan", "delivered", "2009-11-02T13:00:00+08:00", "");
        shop.post(
                        "/v1/promises/" + id + "/re-promises",
                        "{\"offeredAt\": \"2009-11-01T19:00:00+08:00\", \"dueAt\": \"2009-11-02T12:30:00+08:00\"}")
                .then()
                .statusCode(201)
                .body("dueTimes.state", contains("breached", "breached"));

        cancel(id, "{\"cancelledAt\": \"2009-11-02T12:45:00+08:00\", \"reason\": \"a slip\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cancelledAt"));
    }

    private Response cancel(String id, String body) {
        return shop.post("/v1/promises/" + id + "/cancellation", body);
    }

    @Test
    void a_request_repeated_with_its_key_makes_one_promise() {
        String id = shop.post("/v1/promises", aPromise(ORDER), "key").path("id");

        shop.post("/v1/promises", aPromise(ORDER), "key")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(id));
        shop.post("/v1/promises", aPromise("another"), "key")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        shop.get("/v1/promises").then().body("data.id", contains(id));
    }

    @Test
    void promises_are_found_by_order_state_guarantee_and_due_time() {
        String id = shop.promise(ORDER);
        shop.promise("another");

        shop.get("/v1/promises?order=" + ORDER).then().body("data.id", contains(id));
        shop.get("/v1/promises?state=breached&guarantee=next-morning").then().body("data", hasSize(2));
        shop.get("/v1/promises?state=kept").then().body("data", empty());
        found("2009-11-02T12:00:00+08:00", "2009-11-02T12:00:01+08:00").then().body("data", hasSize(2));
        found("2009-11-01T12:00:00+08:00", "2009-11-02T12:00:00+08:00").then().body("data", empty());
        shop.get("/v1/promises?limit=1").then().body("data", hasSize(1), "hasMore", equalTo(true));
    }

    private Response found(String from, String until) {
        return shop.as(Roles.FINANCE)
                .queryParam("dueAt[gte]", from)
                .queryParam("dueAt[lt]", until)
                .get("/v1/promises");
    }

    @ParameterizedTest
    @CsvSource({
        "orders=1,                unknown-parameter",
        "state=happy,             invalid-parameter",
        "dueAt[gte]=2009-11-02,   invalid-parameter",
        "dueAt[gte]=+300000-01-01T00:00:00Z, invalid-parameter",
        "dueAt[lt]=0000-12-31T23:59:59Z, invalid-parameter",
        "dueAt[lt]=9999-01-01T00:00:00Z, invalid-parameter",
        "limit=201,               invalid-parameter",
        "cursor=abc,              invalid-cursor"
    })
    void a_search_that_is_not_understood_is_refused(String query, String code) {
        String[] parameter = query.split("=");

        shop.as(Roles.MERCHANT)
                .queryParam(parameter[0], parameter[1])
                .get("/v1/promises")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    @ParameterizedTest(name = "{0}: {1}, at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    {"guarantee": "next-morning"               | 400 | malformed-json    |
                    {"colour": "red"}                          | 400 | unreadable-field  | /colour
                    {"madeAt": "2009-11-01T18:52:01"}          | 400 | unreadable-field  | /madeAt
                    {"madeAt": "2009-11-01"}                   | 400 | unreadable-field  | /madeAt
                    {"dueAt": "+999999999-01-01T00:00:00Z"}    | 400 | unreadable-field  | /dueAt
                    {"zone": "Asia/Atlantis"}                  | 400 | unreadable-field  | /zone
                    {"facts": {"\\ud800": 1}}                   | 400 | unreadable-field  |
                    {"guarantee": "next-morning", "facts": {"orderValue": "\\ud800"}} | 422 | promise-invalid | /facts/orderValue
                    {"guarantee": "never-heard-of"}            | 422 | promise-invalid   | /guarantee
                    """)
    void what_cannot_be_read_or_promised_is_refused_and_leaves_nothing(
            String body, int status, String code, String pointer) {
        Response refused = shop.post("/v1/promises", body);

        refused.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        if (pointer != null) {
            refused.then().body("errors.pointer", hasItem(pointer));
        }
        shop.get("/v1/promises").then().body("data", empty());
    }

    @Test
    void an_amount_with_too_many_decimals_is_refused() {
        ObjectNode promise = aPromise(ORDER);
        ((ObjectNode) promise.at("/facts/shippingFee")).put("amount", "5.001");

        shop.post("/v1/promises", promise)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/facts/shippingFee"))
                .body("errors[0].detail", containsString("must be an amount of CNY"));
    }

    @Test
    void without_a_good_token_nothing_is_told() {
        String id = shop.promise(ORDER);
        String tenant = shop.tenant().name();

        RestAssured.get("/v1/promises/{id}", id).then().statusCode(401);
        for (String token : List.of(
                Tokens.expired(tenant, Roles.MERCHANT), Tokens.foreign(tenant, Roles.MERCHANT), "no-token-at-all")) {
            RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .get("/v1/promises/{id}", id)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("code", equalTo("token-invalid"));
        }
        shop.as(Roles.CARRIER).get("/v1/promises/{id}", id).then().statusCode(403);
    }

    @Test
    void the_promise_of_another_tenant_is_not_found() {
        Shop other = new Shop();
        String id = shop.promise(ORDER);

        other.get("/v1/promises/{id}", id).then().statusCode(404).body("code", equalTo("promise-not-found"));
        other.get("/v1/promises/{id}/verdicts", id).then().statusCode(404);
        other.post("/v1/promises/" + id + "/cancellation", "{\"reason\": \"spite\"}")
                .then()
                .statusCode(404);
        other.post("/v1/promises/" + id + "/re-promises", "{\"dueAt\": \"2999-01-01T00:00:00Z\"}")
                .then()
                .statusCode(404);
        other.get("/v1/promises").then().body("data", empty());
        shop.get("/v1/promises/{id}", UUID.randomUUID()).then().statusCode(404);
        shop.get("/v1/promises/{id}", "not-an-id").then().statusCode(404);
    }

    @Test
    void a_batch_has_a_result_for_each_and_one_refusal_holds_back_no_other() {
        ObjectNode batch = Contracts.JSON.createObjectNode();
        ArrayNode promises = batch.putArray("promises");
        promises.add(aPromise("1"));
        promises.add(aPromise("2").put("madeAt", "yesterday"));
        promises.add(aPromise("3").put("guarantee", "never-heard-of"));
        promises.add("no promise at all");
        promises.add(aPromise("5"));

        shop.post("/v1/promises/batch", batch)
                .then()
                .statusCode(200)
                .body("made", equalTo(2), "refused", equalTo(3))
                .body("results.index", contains(0, 1, 2, 3, 4))
                .body("results.status", contains(201, 400, 422, 400, 201))
                .body("results[0].promise.order", equalTo("1"), "results[0].promise.state", equalTo("breached"))
                .body("results[1].problem.errors.pointer", contains("/madeAt"))
                .body("results[4].promise.order", equalTo("5"));
        shop.get("/v1/promises").then().body("data", hasSize(2));
    }

    @Test
    void a_batch_has_limits() {
        shop.post("/v1/promises/batch", "{\"promises\": []}").then().statusCode(422);
        ObjectNode tooMany = Contracts.JSON.createObjectNode();
        ArrayNode promises = tooMany.putArray("promises");
        for (int i = 0; i < 1_001; i++) {
            promises.add(aPromise("1"));
        }
        shop.post("/v1/promises/batch", tooMany).then().statusCode(422);
    }

    @Test
    void a_suspended_guarantee_makes_no_promises_but_keeps_judging() {
        String id = shop.promise(ORDER);
        shop.step("/v1/guarantees/next-morning/versions/1/suspend", 1).then().statusCode(200);

        shop.post("/v1/promises", aPromise("another")).then().statusCode(422);
        shop.tell(ORDER, "scan", "delivered", "2009-11-02T11:00:00+08:00", "");

        assertThat(shop.state(id)).isEqualTo("kept");
        JsonNode last = shop.sent(ORDER, 7).get(6);
        assertThat(last.at("/data/state").asText()).isEqualTo("kept");
    }
}
