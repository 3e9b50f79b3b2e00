package io.makegood.compensation.coupon.rest;

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
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coupon of 11.84 for a parcel that is a day late, of 23.68 for two days, good for a year. */
@QuarkusTest
class CouponResourceTest {

    private static final String ORDER = "1993505414";

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.withoutEndpoint(terms());
        shop.as(Roles.ADMIN)
                .contentType("application/json")
                .body("{\"coupons\": {}}")
                .put("/v1/payment-providers/default")
                .then()
                .statusCode(200)
                .body("kind", equalTo("coupons"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_payout_becomes_a_coupon_at_once_and_its_code_is_the_reference() {
        UUID promise = breach(ORDER, "PT24H");

        String code = code(promise);

        String careless = code.replace("-", "").toLowerCase(Locale.ROOT);
        shop.get("/v1/coupons/{code}", careless)
                .statusCode(200)
                .body("code", equalTo(code), "state", equalTo("open"), "customer", equalTo("zhang-lan"))
                .body("value.amount", equalTo("11.84"), "value.currency", equalTo("CNY"), "order", equalTo(ORDER))
                .body("expiresAt", notNullValue(), "endedAt", nullValue(), "redeemedFor", nullValue());
        assertThat(shop.balances())
                .containsEntry("compensation-expense", "11.84")
                .containsEntry("customer-credit", "-11.84")
                .containsEntry("owed-to-customers", "0.00")
                .doesNotContainKey("paid-out");
        shop.get("/v1/coupons?state=open&customer=zhang-lan&order={order}", ORDER)
                .body("data.code", contains(code));
        shop.get("/v1/coupons?state=redeemed").body("data", hasSize(0));
    }

    @Test
    void a_coupon_is_used_once() {
        String code = code(breach(ORDER, "PT24H"));

        redeem(code, "one", "order-7")
                .statusCode(200)
                .body("state", equalTo("redeemed"), "redeemedFor", equalTo("order-7"), "endedAt", notNullValue());

        redeem(code, "one", "order-7").statusCode(200).header("Idempotent-Replayed", "true");
        redeem(code, "two", "order-7").statusCode(200).body("redeemedFor", equalTo("order-7"));
        redeem(code, "three", "order-8")
                .statusCode(409)
                .body("code", equalTo("coupon-redeemed"))
                .body("detail", allOf(containsString("for order order-7 at 2"), containsString(code)));
        assertThat(shop.balances()).containsEntry("customer-credit", "0.00").containsEntry("credit-spent", "-11.84");
    }

    @Test
    void of_many_who_use_it_at_once_one_does() {
        String code = code(breach(ORDER, "PT24H"));

        long used = IntStream.range(0, 8)
                .parallel()
                .map(i -> redeem(code, "key-" + i, "order-" + i).extract().statusCode())
                .filter(status -> status == 200)
                .count();

        assertThat(used).isEqualTo(1);
        assertThat(shop.balances()).containsEntry("credit-spent", "-11.84");
    }

    @Test
    void a_coupon_that_expires_unused_lowers_what_compensation_has_cost() {
        String code = code(breach(ORDER, "PT24H"));

        tenancy.acrossTenants(() -> jdbi.useHandle(
                handle -> handle.execute("update coupon set expires_at = issued_at where tenant = ?", shop.tenant())));

        redeem(code, "late", "order-7").statusCode(409).body("code", equalTo("coupon-expired"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shop.balances())
                        .containsEntry("customer-credit", "0.00")
                        .containsEntry("compensation-expense", "0.00"));
        shop.get("/v1/coupons?state=expired")
                .body("data.code", contains(code), "data[0].value.amount", equalTo("11.84"));
    }

    @Test
    void what_is_not_owed_after_all_is_taken_from_coupons_that_are_not_used() {
        UUID promise = breach(ORDER, "PT48H");
        String code = code(promise);

        shop.promiseService().promises(shop.promiseService().breached(promise, ORDER, 2, 0, "PT24H"));
        shop.awaitPayouts(promise, "settled", 2);
        shop.get("/v1/coupons/{code}", code).body("state", equalTo("open"), "value.amount", equalTo("11.84"));
        assertThat(shop.balances()).containsEntry("customer-credit", "-11.84");

        shop.promiseService().promises(shop.promiseService().kept(promise, ORDER, 3));
        shop.awaitPayouts(promise, "settled", 3);
        shop.get("/v1/coupons/{code}", code)
                .body("state", equalTo("void"), "value.amount", equalTo("0.00"), "endedAt", notNullValue());
        redeem(code, "void", "order-7").statusCode(409).body("code", equalTo("coupon-void"));
        assertThat(shop.balances())
                .containsEntry("customer-credit", "0.00")
                .containsEntry("compensation-expense", "0.00")
                .containsEntry("recoverable-from-customers", "0.00");
    }

    @Test
    void what_was_used_is_not_taken_back() {
        UUID promise = breach(ORDER, "PT24H");
        redeem(code(promise), "one", "order-7").statusCode(200);

        shop.promiseService().promises(shop.promiseService().kept(promise, ORDER, 2));

        assertThat(shop.awaitPayouts(promise, "failed", 1).get(0).get("reason").asText())
                .isEqualTo("the coupons that the customer has not used are worth less than CNY 11.84");
        assertThat(shop.balances()).containsEntry("recoverable-from-customers", "11.84");
    }

    @Test
    void what_is_no_code_and_what_nobody_has_is_not_found() {
        shop.get("/v1/coupons/0000-0000-0000-0001")
                .statusCode(404)
                .body("code", equalTo("coupon-not-found"), "detail", containsString("a character is wrong or missing"));
        shop.get("/v1/coupons/0000-0000-0000-001Y")
                .statusCode(404)
                .body("detail", equalTo("no coupon has the code 0000-0000-0000-001Y"));
        redeem("0000-0000-0000-001Y", "none", "order-7").statusCode(404);
        redeem("0000-0000-0000-001Y", "blank", " ").statusCode(422).body("errors.pointer", contains("/order"));
    }

    private static JsonNode terms() {
        ObjectNode terms = Dangdang.agreedTerms();
        ((ObjectNode) terms.at("/awards/0"))
                .putArray("remedies")
                .addObject()
                .put("kind", "coupon")
                .put("expires", "P1Y");
        return terms;
    }

    private UUID breach(String order, String late) {
        UUID promise = shop.promise(order);
        shop.promiseService().promises(shop.promiseService().breached(promise, order, 1, 0, late));
        return promise;
    }

    private String code(UUID promise) {
        return shop.awaitPayouts(promise, "settled", 1).get(0).get("reference").asText();
    }

    private ValidatableResponse redeem(String code, String key, String order) {
        return shop.as(Roles.MERCHANT)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"order\": \"%s\"}".formatted(order))
                .post("/v1/coupons/{code}/redeem", code)
                .then();
    }
}
