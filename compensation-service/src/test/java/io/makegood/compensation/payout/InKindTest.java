package io.makegood.compensation.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever gets a parcel late gets the same again. */
@QuarkusTest
class InKindTest {

    private static final String ORDER = "1993505414";

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open(terms());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void the_merchant_is_told_once_what_to_give_and_the_books_know_nothing_of_it() {
        UUID promise = breach(ORDER);

        JsonNode told = shop.awaitReceived(1).get(0).content().get("data");
        assertThat(told.at("/remedy").asText()).isEqualTo("replacement");
        assertThat(told.at("/order").asText()).isEqualTo(ORDER);
        assertThat(told.at("/inKind/0").asText()).isEqualTo("the same again");
        assertThat(told.at("/amount/amount").asText()).isEqualTo("0.00");
        String id = shop.awaitPayouts(promise, "settled", 1).get(0).get("id").asText();
        shop.get("/v1/payouts/{id}", id)
                .body("inKind", contains("the same again"), "remedy", equalTo("replacement"))
                .body("reference", equalTo("refund-1"), "attempts", equalTo(1));

        shop.promiseService().promises(shop.promiseService().breached(promise, ORDER, 2, 0, "PT30H"));
        shop.promiseService().promises(shop.promiseService().kept(promise, ORDER, 3));
        shop.awaitEntitlements(promise, 3);

        shop.get("/v1/payouts?promise={promise}", promise).body("data", hasSize(1));
        shop.get("/v1/ledger/accounts").body("$", empty());
        assertThat(shop.merchant().received()).hasSize(1);
    }

    @Test
    void who_moves_money_is_not_asked_and_the_payout_says_so() {
        shop.as(Roles.ADMIN)
                .contentType("application/json")
                .body("{\"wallet\": {}}")
                .put("/v1/payment-providers/wallet")
                .then()
                .statusCode(200);
        shop.as(Roles.ADMIN)
                .contentType("application/json")
                .body("{\"routes\": [{\"remedy\": \"replacement\", \"provider\": \"wallet\"}]}")
                .put("/v1/payment-routes")
                .then()
                .statusCode(200);

        UUID promise = breach(ORDER);

        assertThat(shop.awaitPayouts(promise, "failed", 1).get(0).get("reason").asText())
                .isEqualTo(
                        "[the same again] is no money: only the merchant's endpoint gives it, not a provider of kind "
                                + "wallet");
    }

    private UUID breach(String order) {
        UUID promise = shop.promise(order);
        shop.promiseService().promises(shop.promiseService().breached(promise, order, 1, 0, "PT24H"));
        return promise;
    }

    private static JsonNode terms() {
        ObjectNode terms = Dangdang.agreedTerms();
        ObjectNode award = (ObjectNode) terms.at("/awards/0");
        award.set("pay", Contracts.read("{\"inKind\": \"the same again\"}"));
        award.set("remedies", Contracts.read("[{\"kind\": \"replacement\"}]"));
        award.remove("then");
        return terms;
    }
}
