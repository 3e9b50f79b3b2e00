package io.makegood.compensation.approval.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.test.ApiDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payouts of 5.00, 11.84 and 23.68, of which 10.00 go without asking, and 15.00 with the first line. */
@QuarkusTest
class ApprovalTest {

    private static final String ORDER = "1993505414";
    private static final String POLICY = """
            {
              "automatic": [{"amount": "10.00", "currency": "CNY"}],
              "levels": [
                {"name": "first line", "group": "operations", "upTo": [{"amount": "15.00", "currency": "CNY"}]},
                {"name": "management", "group": "management"}
              ]
            }
            """;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
        policy(POLICY, null).statusCode(200);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void what_is_over_the_limit_waits_for_its_level_and_the_rest_goes_out() {
        String id = held(ORDER, "PT24H");
        UUID small = breach("another", "PT0S");
        shop.awaitPayouts(small, "settled", 1);

        shop.get("/v1/payouts/{id}", id)
                .body("state", equalTo("held"), "instructedAt", nullValue(), "createdAt", notNullValue())
                .body("holds.kind", contains("approval"), "holds.level", contains("first line"))
                .body("holds[0].text", equalTo("CNY 11.84 in all is more than CNY 10.00, up to which nobody is asked"));
        shop.get("/v1/payouts?state=held").body("data.id", contains(id));
        assertThat(shop.merchant().received()).hasSize(1);
        assertThat(shop.balances()).containsEntry("owed-to-customers", "-11.84");
    }

    @Test
    void somebody_with_authority_lets_it_go() {
        String id = held(ORDER, "PT24H");

        approve(shop.asPerson("wang-wei", Roles.OPERATIONS), id)
                .statusCode(200)
                .body("state", equalTo("instructed"), "instructedAt", notNullValue(), "holds", hasSize(0));

        shop.awaitReceived(1);
        await().untilAsserted(() -> assertThat(shop.balances()).containsEntry("paid-out", "-11.84"));
        shop.get("/v1/payouts/{id}", id)
                .body("decisions.decision", contains("approved"), "decisions.person", contains("wang-wei"))
                .body("decisions[0].on.kind", contains("approval"), "decisions[0].at", notNullValue());
        approve(shop.asPerson("li-na", Roles.OPERATIONS), id).statusCode(409).body("code", equalTo("payout-not-held"));
    }

    @Test
    void nobody_decides_on_more_than_their_level_reaches() {
        String id = held(ORDER, "PT48H");

        Stream.of(
                        approve(shop.asPerson("wang-wei", Roles.OPERATIONS), id),
                        approve(shop.asPerson("ada", Roles.ADMIN), id),
                        reject(shop.asPerson("wang-wei", Roles.OPERATIONS), id, "no"))
                .forEach(refused -> refused.statusCode(403)
                        .body("code", equalTo("authority-missing"))
                        .body("detail", allOf(containsString("'management'"), containsString("CNY 23.68"))));
        approve(shop.asPerson("zhao-min", "management"), id).statusCode(403);

        approve(shop.asPerson("zhao-min", Roles.OPERATIONS, "management"), id).statusCode(200);
    }

    @Test
    void what_is_rejected_is_not_owed_and_not_paid_when_the_same_is_owed_again() {
        UUID promise = breach(ORDER, "PT24H");
        String id = shop.awaitPayouts(promise, "held", 1).get(0).get("id").asText();
        reject(shop.asPerson("wang-wei", Roles.OPERATIONS), id, " ")
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));

        reject(shop.asPerson("wang-wei", Roles.OPERATIONS), id, "the parcel was never handed in")
                .statusCode(200)
                .body("state", equalTo("rejected"), "reason", equalTo("the parcel was never handed in"))
                .body("rejectedAt", notNullValue(), "holds.kind", contains("approval"));
        assertThat(shop.balances()).containsEntry("owed-to-customers", "0.00");

        shop.promiseService()
                .promises(
                        shop.promiseService().kept(promise, ORDER, 2),
                        shop.promiseService().breached(promise, ORDER, 3, 0, "PT25H"));
        shop.awaitEntitlements(promise, 3);
        assertThat(shop.payouts(promise, "held")).isEmpty();
        assertThat(shop.merchant().received()).isEmpty();
        assertThat(shop.balances())
                .containsEntry("owed-to-customers", "0.00")
                .containsEntry("compensation-expense", "0.00");
        assertTiesOut("held 0.00, rejected 11.84, withdrawn 0.00, approved 0.00, unexplained 0.00");
    }

    @Test
    void facts_that_change_withdraw_what_waits_and_put_the_net_in_its_place() {
        UUID promise = breach(ORDER, "PT24H");
        String first = shop.awaitPayouts(promise, "held", 1).get(0).get("id").asText();

        shop.promiseService().promises(shop.promiseService().breached(promise, ORDER, 2, 0, "PT48H"));
        shop.awaitPayouts(promise, "withdrawn", 1);

        JsonNode second = shop.awaitPayouts(promise, "held", 1).get(0);
        assertThat(second.at("/amount/amount").asText()).isEqualTo("23.68");
        assertThat(second.at("/holds/0/level").asText()).isEqualTo("management");
        shop.get("/v1/payouts/{id}", first)
                .body("replacedBy", equalTo(second.get("id").asText()));
        approve(shop.asPerson("wang-wei", Roles.OPERATIONS), first).statusCode(409);
        assertTiesOut("held 23.68, rejected 0.00, withdrawn 11.84, approved 0.00, unexplained 0.00");

        shop.promiseService().promises(shop.promiseService().kept(promise, ORDER, 3));
        shop.awaitPayouts(promise, "withdrawn", 2);
        assertThat(shop.balances())
                .containsEntry("owed-to-customers", "0.00")
                .doesNotContainKey("recoverable-from-customers");
        assertTiesOut("held 0.00, rejected 0.00, withdrawn 35.52, approved 0.00, unexplained 0.00");
    }

    @Test
    void of_two_who_approve_at_the_same_moment_one_does() {
        String id = held(ORDER, "PT24H");

        List<CompletableFuture<Integer>> both = Stream.of("wang-wei", "li-na", "zhao-min", "ada")
                .map(person -> CompletableFuture.supplyAsync(() -> approve(shop.asPerson(person, Roles.OPERATIONS), id)
                        .extract()
                        .statusCode()))
                .toList();

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409, 409, 409);
        await().untilAsserted(() -> assertThat(shop.balances()).containsEntry("paid-out", "-11.84"));
        assertThat(shop.merchant().received()).hasSize(1);
        shop.get("/v1/payouts/{id}", id).body("decisions", hasSize(1));
    }

    @Test
    void many_are_decided_at_once_each_by_itself() {
        String one = held("order-1", "PT24H");
        String two = held("order-2", "PT24H");
        String big = held("order-3", "PT48H");
        List<Map<String, String>> wishes = new ArrayList<>();
        wishes.add(Map.of("payout", one, "decision", "approve"));
        wishes.add(Map.of("payout", two, "decision", "reject", "reason", "claimed twice"));
        wishes.add(Map.of("payout", two, "decision", "approve"));
        wishes.add(Map.of("payout", big, "decision", "approve"));
        wishes.add(Map.of("payout", UUID.randomUUID().toString(), "decision", "approve"));

        shop.asPerson("wang-wei", Roles.OPERATIONS)
                .contentType("application/json")
                .header("Idempotency-Key", "many")
                .body(Map.of("decisions", wishes))
                .post("/v1/payouts/decisions")
                .then()
                .statusCode(200)
                .body("results.payout[0]", equalTo(one))
                .body("results.state", contains("instructed", "rejected", null, null, null))
                .body("results.problem.code", contains("payout-not-held", "authority-missing", "payout-not-found"));

        await().untilAsserted(() -> assertThat(shop.balances())
                .containsEntry("paid-out", "-11.84")
                .containsEntry("owed-to-customers", "-23.68"));
        assertTiesOut("held 23.68, rejected 11.84, withdrawn 0.00, approved 11.84, unexplained 0.00");
    }

    @Test
    void a_customer_who_is_paid_unusually_often_is_looked_at_and_not_refused() {
        policy(
                        POLICY.replaceFirst(
                                "\\{", "{\"watch\": [{\"per\": \"customer\", \"payouts\": 2, \"within\": \"P30D\"}],"),
                        "*")
                .statusCode(200)
                .body("watch.payouts", contains(2));
        shop.awaitPayouts(breach("order-1", "PT0S"), "settled", 1);
        shop.awaitPayouts(breach("order-2", "PT0S"), "settled", 1);

        String third = held("order-3", "PT0S");

        shop.get("/v1/payouts/{id}", third)
                .body("holds.kind", contains("unusual"), "holds.level", contains("first line"))
                .body("holds[0].text", allOf(containsString("3 promises"), containsString("more than 2")));
        approve(shop.asPerson("wang-wei", Roles.OPERATIONS), third).statusCode(200);
        shop.awaitReceived(3);
    }

    @Test
    void what_is_provisional_goes_by_itself_when_its_time_has_come() {
        ObjectNode terms = Dangdang.agreedTerms();
        terms.putObject("settle").put("after", "PT2S");
        try (Shop patient = Shop.open(terms)) {
            UUID promise = patient.promise(ORDER);
            patient.promiseService().promises(patient.promiseService().breached(promise, ORDER, 1, 0, "PT48H"));

            JsonNode settled = patient.awaitPayouts(promise, "settled", 1).get(0);

            Instant createdAt = Instant.parse(settled.get("createdAt").asText());
            assertThat(Instant.parse(settled.get("instructedAt").asText())).isAfterOrEqualTo(createdAt.plusSeconds(2));
            assertThat(patient.merchant().received()).hasSize(1);
        }
    }

    @Test
    void another_tenant_finds_nothing_to_decide() {
        String id = held(ORDER, "PT24H");
        try (Shop stranger = Shop.withoutGuarantee()) {
            approve(stranger.asPerson("eve", Roles.OPERATIONS, "management"), id)
                    .statusCode(404);
            stranger.get("/v1/approval-policy").statusCode(404).body("code", equalTo("approval-policy-not-found"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'CNY'}], 'levels': []                                                        | /levels",
                "'CNY'}], 'levels': [{'name': 'a', 'group': 'a', 'upTo': []}]                 | /levels/0/upTo",
                "'CNY'}], 'levels': [{'name': 'a', 'group': 'a'}, {'name': 'b', 'group': 'b'}] | /levels/0/upTo",
                "'CNY'}], 'levels': [{'name': 'a', 'group': 'a', 'upTo': []}, {'name': 'a', 'group': 'b'}] | /levels/1/name",
                "'CNY'}, {'amount': '2.00', 'currency': 'CNY'}], 'levels': [{'name': 'a', 'group': 'a'}] | /automatic/1",
            })
    void a_policy_that_could_not_work_is_refused(String rest, String pointer) {
        String policy = "{'automatic': [{'amount': '1.00', 'currency': " + rest + "}";

        policy(policy.replace('\'', '"'), "*").statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void a_policy_is_changed_only_by_who_has_read_it() {
        policy(POLICY, null).statusCode(428);
        policy(POLICY, "\"7\"").statusCode(412);
        policy(POLICY, "\"1\"").statusCode(200).header("ETag", "\"2\"").body("setBy", equalTo("ada"));
        shop.as(Roles.FINANCE)
                .contentType("application/json")
                .body(POLICY)
                .put("/v1/approval-policy")
                .then()
                .statusCode(403);
    }

    @Test
    void the_documented_example_of_a_policy_works() {
        ApiDocument.read()
                .operation("setApprovalPolicy")
                .requestExamples()
                .forEach(example -> policy(example, "*").statusCode(200));
    }

    private String held(String order, String lateBy) {
        return shop.awaitPayouts(breach(order, lateBy), "held", 1)
                .get(0)
                .get("id")
                .asText();
    }

    private UUID breach(String order, String lateBy) {
        UUID promise = shop.promise(order);
        shop.promiseService().promises(shop.promiseService().breached(promise, order, 1, 0, lateBy));
        return promise;
    }

    private static ValidatableResponse approve(RequestSpecification who, String id) {
        return who.header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/payouts/{id}/approve", id)
                .then();
    }

    private static ValidatableResponse reject(RequestSpecification who, String id, String reason) {
        return who.header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .post("/v1/payouts/{id}/reject", id)
                .then();
    }

    private ValidatableResponse policy(String policy, @Nullable String ifMatch) {
        RequestSpecification admin =
                shop.as(Roles.ADMIN).contentType("application/json").body(policy);
        return (ifMatch == null ? admin : admin.header("If-Match", ifMatch))
                .put("/v1/approval-policy")
                .then();
    }

    private void assertTiesOut(String expected) {
        JsonNode figures = Contracts.read(
                        shop.get("/v1/reconciliation?from=2000-01-01T00:00:00Z&until=2100-01-01T00:00:00Z")
                                .statusCode(200)
                                .extract()
                                .asString())
                .at("/guarantees/0");
        assertThat("held %s, rejected %s, withdrawn %s, approved %s, unexplained %s"
                        .formatted(
                                figures.at("/held/amount/amount").asText(),
                                figures.at("/rejected/amount/amount").asText(),
                                figures.at("/withdrawn/amount/amount").asText(),
                                figures.at("/payments/approved/amount/amount").asText(),
                                figures.at("/unexplained/amount").asText()))
                .isEqualTo(expected);
    }
}
