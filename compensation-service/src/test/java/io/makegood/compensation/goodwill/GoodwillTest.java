package io.makegood.compensation.goodwill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each person may give 30.00 a month, and the first line may decide on 15.00 at once. */
@QuarkusTest
class GoodwillTest {

    private static final String ORDER = "1993505414";
    private static final String POLICY = """
            {
              "automatic": [{"amount": "10.00", "currency": "CNY"}],
              "levels": [
                {"name": "first line", "group": "operations", "upTo": [{"amount": "15.00", "currency": "CNY"}]},
                {"name": "coordinator", "group": "coordinator", "upTo": [{"amount": "50.00", "currency": "CNY"}]},
                {"name": "management", "group": "management"}
              ],
              "goodwillPerMonth": [{"amount": "30.00", "currency": "CNY"}]
            }
            """;

    private Shop shop;
    private String customer;

    @BeforeEach
    void open() {
        shop = Shop.open();
        shop.as(Roles.ADMIN)
                .contentType("application/json")
                .body(POLICY)
                .put("/v1/approval-policy")
                .then()
                .statusCode(200);
        UUID promise = shop.promise(ORDER);
        shop.promiseService().promises(shop.promiseService().kept(promise, ORDER, 1));
        shop.awaitEntitlements(promise, 1);
        customer = Contracts.example("promise-made/example.json")
                .at("/data/customer")
                .asText();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_first_line_gives_on_the_spot_what_its_budget_allows() {
        String id = give("li-na", "15.00")
                .statusCode(201)
                .body("state", equalTo("instructed"), "origin", equalTo("goodwill"))
                .body("requestedBy", equalTo("li-na"), "explanation", equalTo("Goodwill: called three times"))
                .body("award", nullValue(), "verdict", nullValue(), "remedy", equalTo("coupon"))
                .extract()
                .path("id");

        shop.awaitReceived(1);
        await().untilAsserted(() -> assertThat(shop.balances())
                .containsEntry("goodwill-expense", "15.00")
                .containsEntry("owed-to-customers", "0.00")
                .containsEntry("paid-out", "-15.00"));
        shop.get("/v1/payouts/{id}", id).statusCode(200).body("trace", nullValue());
        JsonNode figures = Contracts.read(
                        shop.get("/v1/reconciliation?from=2000-01-01T00:00:00Z&until=2100-01-01T00:00:00Z")
                                .extract()
                                .asString())
                .at("/guarantees/0");
        assertThat(figures.at("/goodwill/amount/amount").asText()).isEqualTo("15.00");
        assertThat(figures.at("/unexplained/amount").asText()).isEqualTo("0.00");
    }

    @Test
    void over_their_authority_somebody_else_with_more_of_it_decides() {
        String id = give("li-na", "20.00")
                .statusCode(201)
                .body("state", equalTo("held"), "holds.level", contains("coordinator"))
                .body("holds.text", contains("CNY 20.00 is more than li-na may decide on"))
                .extract()
                .path("id");

        decide("li-na", id, "operations", "coordinator").statusCode(403).body("code", equalTo("second-person-needed"));
        decide("wang-wei", id, "operations").statusCode(403).body("code", equalTo("authority-missing"));
        decide("zhao-min", id, "operations", "coordinator").statusCode(200);
    }

    @Test
    void over_their_budget_too_and_what_others_approve_does_not_use_it_up() {
        give("li-na", "15.00").body("state", equalTo("instructed"));
        String id = give("li-na", "15.01")
                .body("state", equalTo("held"))
                .body(
                        "holds.text",
                        contains("CNY 15.01, with CNY 15.00 given this month, is more than the CNY 30.00 that li-na may"
                                + " give"))
                .extract()
                .path("id");
        decide("zhao-min", id, "operations", "coordinator").statusCode(200);

        give("li-na", "15.00").body("state", equalTo("instructed"));
        give("li-na", "0.01").body("state", equalTo("held"), "holds.level", contains("coordinator"));
        give("wang-wei", "15.00").body("state", equalTo("instructed"));
    }

    @Test
    void many_requests_of_one_person_at_the_same_moment_share_one_budget() {
        List<CompletableFuture<String>> all = IntStream.range(0, 6)
                .mapToObj(any -> CompletableFuture.supplyAsync(
                        () -> give("li-na", "10.00").extract().<String>path("state")))
                .toList();

        assertThat(all.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder("instructed", "instructed", "instructed", "held", "held", "held");
        assertThat(shop.balances()).containsEntry("goodwill-expense", "60.00");
    }

    @Test
    void what_is_declined_costs_nothing() {
        String id = give("li-na", "20.00").extract().path("id");

        shop.asPerson("zhao-min", Roles.OPERATIONS, "management")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(Map.of("reason", "once is enough"))
                .post("/v1/payouts/{id}/reject", id)
                .then()
                .statusCode(200);

        assertThat(shop.balances())
                .containsEntry("goodwill-expense", "0.00")
                .containsEntry("owed-to-customers", "0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "order, nothing-known, /order",
        "customer, somebody-else, /customer",
        "remedy, a-kiss, /remedy",
        "reason, '', /reason"
    })
    void what_does_not_fit_is_refused(String field, String value, String pointer) {
        Map<String, Object> wish = wish("5.00");
        wish.put(field, value);

        give("li-na", wish).statusCode(422).body("errors.pointer", contains(pointer));
        shop.get("/v1/payouts").body("data", hasSize(0));
    }

    @Test
    void less_than_something_cannot_be_given_nor_without_a_policy() {
        give("li-na", "0.00").statusCode(422).body("errors.pointer", contains("/amount"));
        try (Shop other = Shop.open()) {
            other.awaitAllHeard(ORDER);
            give(other, "li-na", wish("5.00")).statusCode(409).body("code", equalTo("goodwill-not-allowed"));
        }
    }

    private ValidatableResponse give(String person, String amount) {
        return give(person, wish(amount));
    }

    private ValidatableResponse give(String person, Map<String, Object> wish) {
        return give(shop, person, wish);
    }

    private static ValidatableResponse give(Shop shop, String person, Map<String, Object> wish) {
        return shop.asPerson(person, Roles.OPERATIONS)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(wish)
                .post("/v1/goodwill")
                .then();
    }

    private Map<String, Object> wish(String amount) {
        return new HashMap<>(Map.of(
                "order",
                ORDER,
                "customer",
                customer,
                "amount",
                Map.of("amount", amount, "currency", "CNY"),
                "remedy",
                "coupon",
                "reason",
                "called three times"));
    }

    private ValidatableResponse decide(String person, String id, String... groups) {
        return shop.asPerson(person, groups)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/payouts/{id}/approve", id)
                .then();
    }
}
