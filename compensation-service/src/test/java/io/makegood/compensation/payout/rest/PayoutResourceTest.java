package io.makegood.compensation.payout.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.world.Merchant;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.body.BodyLimit;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.test.ApiDocument;
import io.makegood.test.Tokens;
import io.makegood.test.Upload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PayoutResourceTest {

    private static final String ORDER = "1993505414";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_payout_shows_how_its_amount_came_about_and_each_attempt() {
        shop.merchant().answers(500);
        String id = settled(ORDER);

        shop.get("/v1/payouts/{id}", id)
                .statusCode(200)
                .body("state", equalTo("settled"))
                .body("kind", equalTo("payment"))
                .body("amount.amount", equalTo("11.84"))
                .body("amount.currency", equalTo("CNY"))
                .body("guarantee.code", equalTo("next-morning"))
                .body("settledAt", notNullValue())
                .body("failedAt", nullValue())
                .body("form", equalTo("refund"))
                .body("trace.verdicts.number", equalTo(List.of(1)))
                .body(
                        "trace.steps.rule",
                        equalTo(List.of(
                                "/awards/0/for",
                                "/awards/0/pay/tiers/1",
                                "/awards/0/pay/tiers/1/of",
                                "/awards/0/pay/tiers/1")))
                .body("attemptLog.outcome", equalTo(List.of("unclear", "settled")))
                .body("attemptLog[0].reason", equalTo("the payment endpoint answered 500"));
    }

    @Test
    void payouts_are_found_by_order_state_and_guarantee() {
        String id = settled(ORDER);
        settled("another-order");

        found("?order=" + ORDER).body("data.id", equalTo(List.of(id)));
        found("?state=settled").body("data", hasSize(2));
        found("?state=failed").body("data", hasSize(0));
        found("?guarantee=next-morning").body("data", hasSize(2));
        found("?guarantee=another").body("data", hasSize(0));
    }

    /** Ten days after it is owed, by the end of the day; the one before it has waited a day longer. */
    @Test
    void what_is_promised_to_be_paid_soonest_is_found_first() {
        try (Shop prompt = Shop.withoutEndpoint(promising("late-delivery", 10))) {
            String id = waiting(prompt, "order-1");
            String earlier = waiting(prompt, "order-2");
            overdue(earlier);
            Instant payBy = Instant.parse(
                    prompt.get("/v1/payouts/{id}", id).extract().jsonPath().getString("payBy"));
            Instant createdAt = Instant.parse(
                    prompt.get("/v1/payouts/{id}", id).extract().jsonPath().getString("createdAt"));
            LocalDate owedOn = createdAt.atZone(SHANGHAI).toLocalDate();

            assertThat(payBy)
                    .isEqualTo(owedOn.plusDays(11).atStartOfDay(SHANGHAI).toInstant());
            soon(prompt, payBy.plusSeconds(1)).body("data.id", contains(earlier, id));
            soon(prompt, payBy).body("data.id", contains(earlier));
            soon(prompt, createdAt).body("data.id", contains(earlier), "data[0].state", equalTo("instructed"));
            assertThat(given().get("/q/metrics").asString()).containsPattern("(?m)^makegood_payouts_overdue [1-9]");
            prompt.setEndpoint();
            prompt.awaitReceived(2);
            await().untilAsserted(() -> soon(prompt, payBy.plusSeconds(1)).body("data", hasSize(0)));
        }
    }

    @Test
    void a_moment_that_is_none_is_refused() {
        shop.get("/v1/payouts?payBefore=soon").statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    private static ValidatableResponse soon(Shop shop, Instant before) {
        return shop.get("/v1/payouts?payBefore={before}", before.toString()).statusCode(200);
    }

    private String waiting(Shop shop, String order) {
        UUID promise = shop.promise(order);
        shop.promiseService().promises(shop.promiseService().breached(promise, order, 1, 0, "PT24H"));
        return shop.awaitPayouts(promise, "instructed", 1).get(0).get("id").asText();
    }

    private void overdue(String id) {
        tenancy.acrossTenants(() -> jdbi.withHandle(handle -> handle.createUpdate(
                        "update payout set pay_by = now() - interval '1 day' where id = cast(:id as uuid)")
                .bind("id", id)
                .execute()));
    }

    private static JsonNode promising(String award, int days) {
        ObjectNode terms = Dangdang.agreedTerms();
        ObjectNode paid = ((ArrayNode) terms.get("objectives")).addObject().put("id", "paid");
        paid.putObject("each").put("payoutOf", award);
        paid.putObject("due").put("days", days).put("at", "24:00");
        ((ArrayNode) terms.get("awards"))
                .addObject()
                .put("id", "paid-late")
                .put("for", "paid")
                .put("pay", "5.00")
                .putArray("remedies")
                .addObject()
                .put("kind", "refund");
        return terms;
    }

    @Test
    void a_list_is_read_page_by_page_without_gap_or_repetition() {
        for (int order = 0; order < 5; order++) {
            settled("order-" + order);
        }
        List<String> orders = new ArrayList<>();
        String next = "?limit=2";
        while (!next.isEmpty()) {
            JsonPath page = found(next).extract().jsonPath();
            orders.addAll(page.getList("data.order", String.class));
            next = page.getBoolean("hasMore") ? "?limit=2&cursor=" + page.getString("nextCursor") : "";
        }

        assertThat(orders).containsExactly("order-0", "order-1", "order-2", "order-3", "order-4");
    }

    @Test
    void a_body_that_is_too_long_is_refused() {
        String token = Tokens.of(shop.tenant(), Roles.FINANCE);

        new Upload("PUT", "/v1/payment-endpoint", "application/json", token).assertTakesAtMost(BodyLimit.USUAL);

        shop.get("/v1/payment-endpoint").body("url", equalTo(shop.merchant().url()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=lost", "?promise=42", "?colour=red", "?limit=0", "?cursor=x"})
    void a_query_that_makes_no_sense_is_refused(String query) {
        shop.get("/v1/payouts" + query).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void another_tenant_finds_nothing() {
        String id = settled(ORDER);
        String stranger = Tokens.of("stranger-" + UUID.randomUUID(), Roles.FINANCE);

        given().auth()
                .oauth2(stranger)
                .get("/v1/payouts/{id}", id)
                .then()
                .statusCode(404)
                .body("code", equalTo("payout-not-found"));
        given().auth()
                .oauth2(stranger)
                .header("Idempotency-Key", "mine")
                .post("/v1/payouts/{id}/retry", id)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(stranger)
                .get("/v1/payouts")
                .then()
                .statusCode(200)
                .body("data", hasSize(0));
        given().auth().oauth2(stranger).get("/v1/payment-endpoint").then().statusCode(404);
    }

    @Test
    void a_retry_repeated_with_its_key_has_one_effect() {
        shop.merchant().answers(422, 422);
        UUID promise = breach(ORDER);
        String id = shop.awaitPayouts(promise, "failed", 1).get(0).get("id").asText();

        retry(id, "key").statusCode(200).header("Idempotent-Replayed", nullValue());
        retry(id, "key").statusCode(200).header("Idempotent-Replayed", "true");
        shop.awaitPayouts(promise, "failed", 1);
    }

    @Test
    void only_finance_and_admins_move_money_or_see_the_books() {
        String id = settled(ORDER);

        shop.as(Roles.OPERATIONS).get("/v1/payouts/{id}", id).then().statusCode(200);
        shop.as(Roles.OPERATIONS)
                .header("Idempotency-Key", "key")
                .post("/v1/payouts/{id}/retry", id)
                .then()
                .statusCode(403);
        shop.as(Roles.MERCHANT).get("/v1/ledger/accounts").then().statusCode(403);
        shop.as(Roles.CARRIER).get("/v1/payouts").then().statusCode(403);
        given().get("/v1/payouts").then().statusCode(401);
    }

    @Test
    void the_endpoint_is_shown_without_its_secret() {
        shop.get("/v1/payment-endpoint")
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("url", equalTo(shop.merchant().url()))
                .body("secret", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://shop.example/x, " + Merchant.SECRET + ", /url",
        "/payouts, " + Merchant.SECRET + ", /url",
        "https://user@shop.example, " + Merchant.SECRET + ", /url",
        "https://shop.example, whsec_c2hvcnQ=, /secret",
        "https://shop.example, MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, /secret",
        "https://shop.example, whsec_not-base64!, /secret",
    })
    void an_endpoint_that_could_not_work_is_refused(String url, String secret, String pointer) {
        endpoint(Map.of("url", url, "secret", secret))
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body(not(containsString("LaLaSw")));
        endpointIsUnchanged();
    }

    @Test
    void an_endpoint_is_replaced_only_by_who_has_read_it() {
        Map<String, String> another = Map.of("url", "https://shop.example", "secret", Merchant.SECRET);
        String read = shop.get("/v1/payment-endpoint").extract().header("ETag");

        shop.as(Roles.ADMIN)
                .contentType("application/json")
                .body(another)
                .put("/v1/payment-endpoint")
                .then()
                .statusCode(428);
        endpoint(another, "\"99\"").statusCode(412);
        endpointIsUnchanged();
        endpoint(another, read).statusCode(200).header("ETag", not(equalTo(read)));
    }

    @Test
    void an_endpoint_with_a_field_missing_or_unknown_is_refused() {
        endpoint(Map.of("url", "https://shop.example")).statusCode(422);
        endpoint(Map.of("url", "https://shop.example", "secret", Merchant.SECRET, "colour", "red"))
                .statusCode(400);
        endpointIsUnchanged();
    }

    @Test
    void the_documented_example_of_an_endpoint_works() {
        ApiDocument.read()
                .operation("setPaymentEndpoint")
                .requestExamples()
                .forEach(example -> shop.as(Roles.ADMIN)
                        .contentType("application/json")
                        .header("If-Match", "*")
                        .body(example)
                        .put("/v1/payment-endpoint")
                        .then()
                        .statusCode(200));
    }

    @Test
    void what_is_not_settled_of_some_orders_is_added_up() {
        shop.merchant().answers(422, 422);
        String first =
                shop.awaitPayouts(breach("1"), "failed", 1).get(0).get("id").asText();
        String second =
                shop.awaitPayouts(breach("2"), "failed", 1).get(0).get("id").asText();
        settled("3");

        preview(List.of("1", "2", "3", "unknown"))
                .statusCode(200)
                .body("payouts.id", equalTo(List.of(first, second)))
                .body("totals.kind", equalTo(List.of("payment")), "totals.payouts", equalTo(List.of(2)))
                .body("totals.amount.amount", equalTo(List.of("23.68")))
                .body("totals.amount.currency", equalTo(List.of("CNY")));
        preview(List.of("2")).body("payouts.id", equalTo(List.of(second)));
        preview(List.of("3")).body("payouts", hasSize(0), "totals", hasSize(0));
        retry(first, "later").statusCode(200);
    }

    @Test
    void another_tenant_has_nothing_to_settle() {
        shop.merchant().answers(422);
        shop.awaitPayouts(breach(ORDER), "failed", 1);

        preview(given().auth().oauth2(Tokens.of("stranger-" + UUID.randomUUID(), Roles.FINANCE)), List.of(ORDER))
                .statusCode(200)
                .body("payouts", hasSize(0), "totals", hasSize(0));
    }

    @Test
    void orders_are_named_and_not_too_many() {
        preview(List.of()).statusCode(422).body("errors.pointer", equalTo(List.of("/orders")));
        preview(List.of("1", "")).statusCode(422).body("errors.pointer", equalTo(List.of("/orders/1")));
        preview(Collections.nCopies(1001, "1")).statusCode(422).body("errors.pointer", equalTo(List.of("/orders")));
    }

    @Test
    void the_interface_is_documented_completely() {
        ApiDocument.read().assertComplete();
    }

    private ValidatableResponse found(String query) {
        return shop.get("/v1/payouts" + query).statusCode(200);
    }

    private String settled(String order) {
        return shop.awaitPayouts(breach(order), "settled", 1).get(0).get("id").asText();
    }

    private UUID breach(String order) {
        UUID promise = shop.promise(order);
        shop.promiseService().promises(shop.promiseService().breached(promise, order, 1, 0, "PT24H"));
        return promise;
    }

    private ValidatableResponse preview(List<String> orders) {
        return preview(shop.as(Roles.OPERATIONS), orders);
    }

    private static ValidatableResponse preview(RequestSpecification who, List<String> orders) {
        return who.contentType("application/json")
                .body(Map.of("orders", orders))
                .post("/v1/payouts/preview")
                .then();
    }

    private ValidatableResponse retry(String id, String key) {
        return shop.as(Roles.ADMIN)
                .header("Idempotency-Key", key)
                .post("/v1/payouts/{id}/retry", id)
                .then();
    }

    private ValidatableResponse endpoint(Map<String, String> request) {
        return endpoint(request, "*");
    }

    private ValidatableResponse endpoint(Map<String, String> request, String ifMatch) {
        return shop.as(Roles.ADMIN)
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(request)
                .put("/v1/payment-endpoint")
                .then();
    }

    private void endpointIsUnchanged() {
        shop.get("/v1/payment-endpoint").body("url", equalTo(shop.merchant().url()));
    }
}
