package io.makegood.compensation.wallet.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.test.ApiDocument;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WalletResourceTest {

    private static final String ORDER = "1993505414";
    private static final String WALLET = "/v1/wallets/zhang-lan";

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.withoutEndpoint(Dangdang.agreedTerms());
        shop.as(Roles.ADMIN)
                .contentType("application/json")
                .body("{\"wallet\": {}}")
                .put("/v1/payment-providers/default")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_payout_into_the_wallet_is_settled_at_once_and_becomes_what_the_customer_has() {
        credited(ORDER);

        shop.get(WALLET)
                .statusCode(200)
                .body("balances", hasSize(1))
                .body("balances[0].amount", equalTo("5.00"))
                .body("balances[0].currency", equalTo("CNY"))
                .body("entries.data.kind", equalTo(List.of("credited")));
        assertThat(shop.balances())
                .containsEntry("customer-credit", "-5.00")
                .containsEntry("owed-to-customers", "0.00")
                .doesNotContainKey("paid-out");
        assertThat(shop.merchant().received()).isEmpty();
    }

    @Test
    void credit_is_spent_once_per_key_and_never_below_zero() {
        credited(ORDER);

        spend("one", "3.00").statusCode(200).body("amount.amount", equalTo("-3.00"));
        spend("one", "3.00").statusCode(200).header("Idempotent-Replayed", "true");
        spend("two", "2.01")
                .statusCode(409)
                .body("code", equalTo("wallet-too-low"))
                .body("detail", equalTo("the wallet of zhang-lan holds CNY 2.00, which is less than CNY 2.01"));
        spend("three", "2.00").statusCode(200);

        shop.get(WALLET)
                .body("balances", hasSize(0))
                .body("entries.data.kind", equalTo(List.of("credited", "spent", "spent")));
        assertThat(shop.balances()).containsEntry("customer-credit", "0.00").containsEntry("credit-spent", "-5.00");
    }

    @Test
    void however_many_spend_at_once_only_what_there_is_is_spent() {
        credited(ORDER);

        long spent = IntStream.range(0, 12)
                .parallel()
                .map(i -> spend("key-" + i, "1.00").extract().statusCode())
                .filter(status -> status == 200)
                .count();

        assertThat(spent).isEqualTo(5);
        assertThat(shop.balances()).containsEntry("credit-spent", "-5.00");
    }

    @Test
    void credit_that_expires_lowers_what_compensation_has_cost() {
        credited(ORDER);

        tenancy.acrossTenants(() -> jdbi.useHandle(handle ->
                handle.execute("update wallet_credit set expires_at = credited_at where tenant = ?", shop.tenant())));

        spend("late", "1.00").statusCode(409);
        shop.get(WALLET).body("balances", hasSize(0));
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shop.balances())
                        .containsEntry("customer-credit", "0.00")
                        .containsEntry("compensation-expense", "0.00"));
        shop.get(WALLET)
                .body("entries.data[1].kind", equalTo("expired"), "entries.data[1].amount.amount", equalTo("-5.00"));
    }

    @Test
    void credit_that_was_not_owed_is_taken_back_unless_it_is_spent() {
        UUID kept = credited("kept-after-all");
        UUID spent = credited("spent-already");
        spend("too-much", "10.01").statusCode(409);
        spend("order", "8.00").statusCode(200);

        shop.promiseService().promises(shop.promiseService().kept(kept, "kept-after-all", 2));
        assertThat(shop.awaitPayouts(kept, "failed", 1).get(0).get("reason").asText())
                .isEqualTo("the customer's wallet holds less than CNY 5.00");

        credited("another");
        shop.promiseService().promises(shop.promiseService().kept(spent, "spent-already", 2));
        shop.awaitPayouts(spent, "settled", 2);
        shop.get(WALLET).body("balances[0].amount", equalTo("2.00"));
        assertThat(shop.balances()).containsEntry("customer-credit", "-2.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"amount\": {\"amount\": \"0.00\", \"currency\": \"CNY\"}, \"reference\": \"o\"}|422|/amount/amount",
                "{\"amount\": {\"amount\": \"-1.00\", \"currency\": \"CNY\"}, \"reference\": \"o\"}|422|/amount/amount",
                "{\"amount\": {\"amount\": \"1.00\", \"currency\": \"CNY\"}, \"reference\": \" \"}|422|/reference",
                "{\"reference\": \"o\"}|422|/amount",
                "{\"amount\": {\"amount\": \"1.001\", \"currency\": \"CNY\"}, \"reference\": \"o\"}|400|/amount"
            })
    void what_cannot_be_spent_is_refused(String body, int status, String pointer) {
        shop.as(Roles.MERCHANT)
                .contentType("application/json")
                .header("Idempotency-Key", "key")
                .body(body)
                .post(WALLET + "/spend")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", startsWith(pointer))
                .body("errors[0].detail", containsString(pointer));
    }

    @Test
    void the_documented_example_works() {
        credited(ORDER);

        shop.as(Roles.MERCHANT)
                .contentType("application/json")
                .header("Idempotency-Key", "example")
                .body(ApiDocument.read()
                        .operation("spendCredit")
                        .requestExamples()
                        .get(0))
                .post(WALLET + "/spend")
                .then()
                .statusCode(200);
    }

    private UUID credited(String order) {
        UUID promise = shop.promise(order);
        shop.promiseService().promises(shop.promiseService().breached(promise, order, 1, 0, "PT0S"));
        shop.awaitPayouts(promise, "settled", 1);
        return promise;
    }

    private ValidatableResponse spend(String key, String amount) {
        return shop.as(Roles.MERCHANT)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"amount\": {\"amount\": \"%s\", \"currency\": \"CNY\"}, \"reference\": \"order-7\"}"
                        .formatted(amount))
                .post(WALLET + "/spend")
                .then();
    }
}
