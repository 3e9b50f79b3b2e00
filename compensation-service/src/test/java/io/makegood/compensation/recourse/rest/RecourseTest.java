package io.makegood.compensation.recourse.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.recourse.Freight;
import io.makegood.compensation.world.PromiseService;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecourseTest {

    private static final String CODE = "dhl-express-mbg";
    private static final String CLAIMED = "claim: {within: P14D, after: breach}";

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(Freight.customers());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** Worked by hand: 20.00 are paid to the customer, the carrier owes 12.50 of freight, so 7.50 stay with us. */
    @Test
    void what_the_customer_is_paid_comes_back_in_part() {
        carrierPromises(CLAIMED, "P30D");
        UUID ours = breach(shop.promise("order-1", Map.of()), "order-1", 1, "PT25H", null);
        shop.awaitPayouts(ours, "settled", 1);
        UUID theirs = carrierBreaks("order-1", "PT25H", "missing");

        JsonPath claim = awaitClaim("order-1", one -> true);
        assertThat(claim.getString("state")).isEqualTo("open");
        assertThat(claim.getString("toDo")).isEqualTo("file");
        assertThat(claim.getString("amount.amount")).isEqualTo("12.50");
        assertThat(claim.getList("tracking")).containsExactly("JD-order-1");
        assertThat(shop.payouts(theirs, "instructed")).isEmpty();
        assertThat(shop.payouts(theirs, "settled")).isEmpty();

        String file = makeFile("file-1")
                .statusCode(201)
                .body("claims", equalTo(1))
                .extract()
                .path("id");
        shop.get("/v1/claims/files/{id}/content", file)
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .body(containsString(",order-1,JD-order-1," + theirs + "," + CODE + ","))
                .body(containsString(",\"delivered missed, late by PT25H: missorted\",12.50,EUR,"));
        accept(claim.getString("id"), "12.50", "accept-1").statusCode(200).body("state", equalTo("accepted"));
        assertThat(balance("recoverable-from-parties")).isEqualByComparingTo("12.50");
        credit("CN-1", "credit-1", Map.of("order", "order-1", "amount", PromiseService.money("12.50", "EUR")))
                .statusCode(200)
                .body("lines[0].matched", equalTo(claim.getString("id")))
                .body("lines[0].result", equalTo("matched by order"))
                .body("unmatched", empty());

        summary()
                .body("parties.party", contains("dhl-express"))
                .body("parties[0].paid.amount", equalTo("20.00"))
                .body("parties[0].claimed.amount", equalTo("12.50"))
                .body("parties[0].accepted.amount", equalTo("12.50"))
                .body("parties[0].credited.amount", equalTo("12.50"))
                .body("parties[0].expired.amount", equalTo("0.00"))
                .body("parties[0].netCost.amount", equalTo("7.50"));
        shop.get("/v1/recourse/payouts?from={from}&until={until}&party=dhl-express", from(), until())
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].promiseId", equalTo(ours.toString()))
                .body("data[0].reason", equalTo("missorted"));
        shop.get("/v1/reconciliation?from={from}&until={until}", from(), until())
                .body("guarantees.guarantee", not(hasItem(CODE)))
                .body("guarantees.computed.amount.amount", contains("20.00"));
        assertThat(balance("bank")).isEqualByComparingTo("12.50");
        assertThat(balance("recourse-income")).isEqualByComparingTo("-12.50");
        assertThat(balance("recoverable-from-parties")).isEqualByComparingTo("0.00");
        assertLedgerBalances();
    }

    @Test
    void a_role_that_no_party_or_more_than_one_answers_to_stays_a_role_and_nobody_stays_nobody() {
        UUID named = breach(shop.promise("order-1", Map.of()), "order-1", 1, "PT25H", null);
        UUID unnamed = shop.promise("order-2", Map.of());
        ObjectNode silent = shop.promiseService().breached(unnamed, "order-2", 1, 0, "PT25H");
        shop.promiseService().promises(silent);
        shop.awaitPayouts(named, "settled", 1);
        shop.awaitPayouts(unnamed, "settled", 1);

        summary()
                .body("parties.party", contains("carrier", null))
                .body("parties.paid.amount", contains("20.00", "20.00"));
    }

    @Test
    void of_two_files_made_at_once_one_has_the_claims() {
        carrierPromises("", "P30D");
        carrierBreaks("order-1", "PT25H", null);
        carrierBreaks("order-2", "PT2H", null);
        awaitClaim("order-1", one -> true);
        awaitClaim("order-2", one -> true);

        List<Integer> statuses = atOnce(
                () -> makeFile("one").extract().statusCode(),
                () -> makeFile("two").extract().statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        shop.get("/v1/claims/files").body("data", hasSize(1)).body("data[0].claims", equalTo(2));
        assertThat(awaitClaim("order-2", one -> true).getString("filed.amount")).isEqualTo("6.25");
        assertThat(history("order-1").getList("history.did")).containsExactly("opened", "filed");
    }

    @Test
    void the_same_credit_told_twice_adds_nothing_and_what_fits_no_claim_is_listed() {
        carrierPromises("", "P30D");
        carrierBreaks("order-1", "PT25H", null);
        awaitClaim("order-1", one -> true);
        Map<String, Object> known = Map.of("tracking", "JD-order-1", "amount", PromiseService.money("10.00", "EUR"));
        Map<String, Object> unknown = Map.of("order", "order-9", "amount", PromiseService.money("3.00", "EUR"));

        List<JsonPath> answers = atOnce(
                () -> credit("CN-1", "one", known, unknown)
                        .statusCode(200)
                        .extract()
                        .jsonPath(),
                () -> credit("CN-1", "two", known, unknown)
                        .statusCode(200)
                        .extract()
                        .jsonPath());

        assertThat(answers)
                .extracting(answer -> answer.getString("id"))
                .containsOnly(answers.get(0).getString("id"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.getList("lines.result")).containsExactly("matched by tracking", "no claim waits for it");
            assertThat(answer.getList("unmatched.line")).containsExactly(2);
        });
        assertThat(balance("bank")).isEqualByComparingTo("10.00");
        assertThat(history("order-1").getList("history.did")).containsExactly("opened", "credited");
        credit("CN-1", "three", known).statusCode(409).body("code", equalTo("credit-reference-reused"));
        assertLedgerBalances();
    }

    @Test
    void whatever_the_order_in_which_facts_come_the_newest_entitlement_is_claimed() {
        carrierPromises("", "P30D");
        UUID theirs = carrierPromise("order-1");
        List<ObjectNode> told = new ArrayList<>(List.of(
                breached(theirs, "order-1", 1, "PT2H", null),
                breached(theirs, "order-1", 2, "PT25H", null),
                shop.promiseService().kept(theirs, "order-1", 3),
                breached(theirs, "order-1", 4, "PT30H", null),
                breached(theirs, "order-1", 5, "PT3H", null)));
        long seed = System.nanoTime();
        Collections.shuffle(told, new Random(seed));

        told.forEach(one -> shop.promiseService().promises(one));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> shop.entitlements(theirs).getList("data.verdict").contains(5));
        JsonPath claim =
                awaitClaim("order-1", one -> one.getString("amount.amount").equals("6.25"));
        JsonPath entitlements = shop.entitlements(theirs);
        assertThat(claim.getString("entitlementId"))
                .as("seed %d", seed)
                .isEqualTo(entitlements
                        .getList("data.id", String.class)
                        .get(entitlements.getList("data.id").size() - 1));
        assertThat(shop.payouts(theirs, "settled")).isEmpty();
    }

    @Test
    void when_facts_change_after_filing_the_claim_says_what_to_do_and_who_did_what() {
        carrierPromises("", "P30D");
        UUID theirs = carrierBreaks("order-1", "PT2H", null);
        String id = awaitClaim("order-1", one -> true).getString("id");
        decide(id, "filing", Map.of("reference", "C-1", "because", "by hand"), "file")
                .statusCode(200);

        shop.promiseService().promises(breached(theirs, "order-1", 2, "PT25H", null));
        JsonPath more = awaitClaim("order-1", one -> "amend".equals(one.getString("toDo")));
        assertThat(more.getString("filed.amount")).isEqualTo("6.25");
        assertThat(more.getString("difference.amount")).isEqualTo("6.25");
        decide(id, "filing", Map.of("reference", "C-2", "because", "later still"), "amend")
                .body("filed.amount", equalTo("12.50"))
                .body("reference", equalTo("C-2"));
        shop.promiseService().promises(shop.promiseService().kept(theirs, "order-1", 3));
        awaitClaim("order-1", one -> "withdraw".equals(one.getString("toDo")));
        decide(id, "withdrawal", Map.of("because", "in time after all"), "withdraw")
                .body("state", equalTo("withdrawn"));

        JsonPath history = history("order-1");
        assertThat(history.getList("history.did"))
                .containsExactly("opened", "filed", "changed", "amended", "changed", "withdrawn");
        assertThat(history.getList("history.by"))
                .containsExactly("makegood", "ada", "makegood", "ada", "makegood", "ada");
        assertThat(history.getString("history[5].because")).isEqualTo("in time after all");
        assertThat(shop.balances()).isEmpty();
        decide(id, "refusal", Map.of("because", "late"), "decline")
                .statusCode(409)
                .body("code", equalTo("claim-not-in-state"));
        assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute("delete from claim_step")))
                .hasMessageContaining("append-only");
    }

    @Test
    void a_claim_that_nobody_files_in_time_is_warned_of_and_expires() {
        carrierPromises("", "PT1H");
        carrierBreaks("order-1", "PT25H", null);
        String id = awaitClaim("order-1", one -> true).getString("id");

        shop.get("/v1/claims?expiringWithin=PT55M").statusCode(200).body("data.id", contains(id));
        shop.get("/v1/claims?expiringWithin=PT40M").statusCode(200).body("data", empty());
        anHourPassesFor(id);
        awaitClaim("order-1", one -> one.getString("state").equals("expired"));

        decide(id, "filing", Map.of("reference", "C-1", "because", "too late"), "late")
                .statusCode(409);
        summary().body("parties[0].expired.amount", equalTo("12.50"));
        assertThat(history("order-1").getList("history.did")).containsExactly("opened", "expired");
    }

    private void anHourPassesFor(String claim) {
        tenancy.actingFor(
                new Tenant(shop.tenant()),
                () -> jdbi.withHandle(handle -> handle.execute(
                        "update claim set file_by = file_by - interval '1 hour' where id = ?",
                        UUID.fromString(claim))));
    }

    @Test
    void a_guarantee_is_owed_to_customers_or_to_us_and_by_one_party() {
        shop.awaitPayouts(breach(shop.promise("order-1", Map.of()), "order-1", 1, "PT25H", null), "settled", 1);
        declare("dhl-express", Map.of("name", "DHL", "guarantees", List.of("next-morning")), "*")
                .statusCode(409)
                .body("code", equalTo("guarantee-pays-customers"));
        carrierPromises("", "P30D");
        declare("ups", Map.of("name", "UPS", "guarantees", List.of(CODE)), "*")
                .statusCode(409)
                .body("code", equalTo("guarantee-of-another-party"));
        carrierBreaks("order-1", "PT25H", null);
        awaitClaim("order-1", one -> true);
        Map<String, Object> other = Map.of("name", "DHL", "guarantees", List.of("another"));
        shop.as(Roles.FINANCE)
                .contentType("application/json")
                .body(other)
                .put("/v1/recourse/dhl-express")
                .then()
                .statusCode(428);
        declare("dhl-express", other, "\"0\"").statusCode(409).body("code", equalTo("guarantee-has-claims"));
        declare("dhl-express", Map.of("name", "DHL Express", "guarantees", List.of(CODE, "another")), "\"0\"")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("guarantees", contains("another", CODE));
        shop.get("/v1/recourse").body("name", contains("DHL Express"));
        shop.get("/v1/recourse/ups").statusCode(404).body("code", equalTo("recourse-party-not-found"));
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        carrierPromises("", "P30D");
        declare("summary", Map.of("name", "x", "guarantees", List.of("x")), "*").statusCode(400);
        declare("ups", Map.of("name", "x", "guarantees", List.of("x"), "fileWithin", "soon"), "*")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/fileWithin"));
        makeFile("nothing").statusCode(409).body("code", equalTo("nothing-to-file"));
        credit("CN-1", "zero", Map.of("amount", PromiseService.money("0.00", "EUR")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lines/0/amount"));
        shop.get("/v1/claims/{id}", UUID.randomUUID()).statusCode(404).body("code", equalTo("claim-not-found"));
        shop.get("/v1/claims/files/{id}", UUID.randomUUID()).statusCode(404);
        shop.get("/v1/claims?expiringWithin=soon").statusCode(400);
        shop.get("/v1/claims?state=lost").statusCode(400);
        shop.get("/v1/recourse/summary?from=2026-01-01T00:00:00Z").statusCode(400);
        shop.as(Roles.MERCHANT).get("/v1/claims").then().statusCode(403);
        shop.as(Roles.OPERATIONS)
                .contentType("application/json")
                .header("Idempotency-Key", "no")
                .body(Map.of("party", "dhl-express"))
                .post("/v1/claims/files")
                .then()
                .statusCode(403);
    }

    @Test
    void tenants_never_see_claims_of_others() {
        carrierPromises("", "P30D");
        carrierBreaks("order-1", "PT25H", null);
        String id = awaitClaim("order-1", one -> true).getString("id");
        try (Shop other = Shop.withoutGuarantee()) {
            other.get("/v1/claims/{id}", id).statusCode(404);
            other.get("/v1/claims").body("data", empty());
            other.get("/v1/recourse").body("$", empty());
        }
    }

    private void carrierPromises(String claim, String fileWithin) {
        ObjectNode published = shop.promiseService().published(Freight.terms(claim));
        data(published).put("code", CODE);
        shop.promiseService().guarantees(published);
        declare(
                        "dhl-express",
                        Map.of(
                                "name",
                                "DHL Express",
                                "role",
                                "carrier",
                                "guarantees",
                                List.of(CODE),
                                "fileWithin",
                                fileWithin),
                        "*")
                .statusCode(200);
    }

    private ValidatableResponse declare(String party, Map<String, ?> request, String ifMatch) {
        return shop.as(Roles.FINANCE)
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(request)
                .put("/v1/recourse/{party}", party)
                .then();
    }

    private UUID carrierPromise(String order) {
        UUID promise = UUID.randomUUID();
        ObjectNode made = shop.promiseService()
                .made(
                        promise,
                        order,
                        Map.of("freight", PromiseService.money("12.50", "EUR"), "trackingNumber", "JD-" + order));
        ((ObjectNode) data(made).get("guarantee")).put("code", CODE);
        shop.promiseService().promises(made);
        return promise;
    }

    private UUID carrierBreaks(String order, String late, @Nullable String claim) {
        return breach(carrierPromise(order), order, 1, late, claim);
    }

    private UUID breach(UUID promise, String order, int number, String late, @Nullable String claim) {
        shop.promiseService().promises(breached(promise, order, number, late, claim));
        return promise;
    }

    /** A carrier that missorted it is to blame; it was due ten minutes ago. */
    private ObjectNode breached(UUID promise, String order, int number, String late, @Nullable String claim) {
        ObjectNode breached = shop.promiseService().breached(promise, order, number, 0, late);
        data(breached)
                .put("dueAt", Instant.now().minus(10, ChronoUnit.MINUTES).toString())
                .put("claim", claim);
        ((ObjectNode) data(breached).get("measured")).put("party", "carrier").put("reason", "missorted");
        return breached;
    }

    private static ObjectNode data(ObjectNode message) {
        return (ObjectNode) message.get("data");
    }

    private JsonPath awaitClaim(String order, Predicate<JsonPath> isSo) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> claims(order).getList("data").size() == 1 && isSo.test(claim(order)));
        return claim(order);
    }

    private JsonPath claims(String order) {
        return shop.get("/v1/claims?order={order}", order)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath claim(String order) {
        return claims(order).setRootPath("data[0]");
    }

    private JsonPath history(String order) {
        return shop.get("/v1/claims/{id}", claim(order).getString("id"))
                .extract()
                .jsonPath();
    }

    private ValidatableResponse makeFile(String key) {
        return post("/v1/claims/files", Map.of("party", "dhl-express"), key);
    }

    private ValidatableResponse accept(String id, String amount, String key) {
        Map<String, Object> decision = Map.of("amount", PromiseService.money(amount, "EUR"), "because", "its letter");
        return decide(id, "acceptance", decision, key);
    }

    private ValidatableResponse decide(String id, String decision, Map<String, ?> request, String key) {
        return post("/v1/claims/" + id + "/" + decision, request, key);
    }

    @SafeVarargs
    private ValidatableResponse credit(String reference, String key, Map<String, Object>... lines) {
        return post(
                "/v1/claims/credits",
                Map.of("party", "dhl-express", "reference", reference, "date", "2026-06-20", "lines", lines),
                key);
    }

    private ValidatableResponse post(String path, Map<String, ?> request, String key) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.ofPerson("ada", shop.tenant(), Roles.FINANCE))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(request)
                .post(path)
                .then();
    }

    private ValidatableResponse summary() {
        return shop.get("/v1/recourse/summary?from={from}&until={until}", from(), until())
                .statusCode(200);
    }

    private static String from() {
        return Instant.now().minus(1, ChronoUnit.DAYS).toString();
    }

    private static String until() {
        return Instant.now().plus(1, ChronoUnit.DAYS).toString();
    }

    private BigDecimal balance(String account) {
        return new BigDecimal(shop.balances().get(account));
    }

    private void assertLedgerBalances() {
        assertThat(shop.balances().values().stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("0");
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Supplier<T>... calls) {
        List<CompletableFuture<T>> started =
                Stream.of(calls).map(CompletableFuture::supplyAsync).toList();
        return started.stream().map(CompletableFuture::join).toList();
    }
}
