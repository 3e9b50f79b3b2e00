package io.makegood.compensation.payout.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.world.Merchant.Received;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 11.84 in cash, which is the default, or 17.76 as a voucher. */
@QuarkusTest
class ChoiceResourceTest {

    private static final String ORDER = "1993505414";

    private Shop shop;
    private Shop hasty;

    @BeforeEach
    void open() {
        shop = Shop.open(Dangdang.termsWithChoice("P14D"));
        hasty = Shop.open(Dangdang.termsWithChoice("PT2S"));
    }

    @AfterEach
    void close() {
        shop.close();
        hasty.close();
    }

    @Test
    void a_customer_chooses_once_and_gets_what_was_chosen() {
        UUID promise = breach(shop, ORDER);
        String held = shop.awaitPayouts(promise, "held", 1).get(0).get("id").asText();

        shop.get("/v1/choices?order={order}", ORDER)
                .body("data.payout", contains(held), "data.default", contains("cash"), "data[0].until", notNullValue())
                .body("data[0].offers.form", contains("cash", "voucher"))
                .body("data[0].offers.amount.amount", contains("11.84", "17.76"));
        assertThat(shop.balances()).containsEntry("owed-to-customers", "-11.84");
        choose(shop, held, "flowers").statusCode(422).body("errors.pointer", contains("/form"));

        String chosen = choose(shop, held, "voucher")
                .statusCode(200)
                .body("state", equalTo("instructed"), "remedy", equalTo("coupon"), "amount.amount", equalTo("17.76"))
                .extract()
                .path("id");

        Received paid = shop.awaitReceived(1).get(0);
        assertThat(paid.amount()).isEqualTo("17.76 CNY");
        assertThat(paid.content().at("/data/form").asText()).isEqualTo("voucher");
        await().untilAsserted(() -> assertThat(shop.balances())
                .containsEntry("compensation-expense", "17.76")
                .containsEntry("owed-to-customers", "0.00")
                .containsEntry("paid-out", "-17.76"));
        shop.get("/v1/payouts/{id}", chosen)
                .body("choice.form", equalTo("voucher"), "choice.by", notNullValue(), "choice.at", notNullValue());
        shop.get("/v1/payouts/{id}", held).body("state", equalTo("withdrawn"), "replacedBy", equalTo(chosen));
        shop.get("/v1/choices").body("data", hasSize(0));
        choose(shop, held, "cash").statusCode(409).body("code", equalTo("nothing-to-choose"));
    }

    /** Some come in time and some do not; each gets one of both, and that one once. */
    @Test
    void whoever_is_first_the_customer_or_the_deadline_only_one_form_is_paid() {
        List<UUID> promises = IntStream.range(0, 12)
                .mapToObj(number -> breach(hasty, "order-" + number))
                .toList();
        List<String> held = promises.stream()
                .map(promise ->
                        hasty.awaitPayouts(promise, "held", 1).get(0).get("id").asText())
                .toList();

        List<Integer> answers = answers(held);

        for (int number = 0; number < promises.size(); number++) {
            UUID promise = promises.get(number);
            List<JsonNode> settled = hasty.awaitPayouts(promise, "settled", 1);
            assertThat(settled).hasSize(1);
            assertThat(settled.get(0).at("/amount/amount").asText())
                    .isEqualTo(answers.get(number) == 200 ? "17.76" : "11.84");
            assertThat(hasty.payouts(promise, "held")).isEmpty();
        }
        assertThat(hasty.merchant().received()).hasSize(promises.size());
        assertThat(answers).contains(200, 409);
    }

    /** Spread over the time around the deadline, each asked twice at once. */
    private List<Integer> answers(List<String> held) {
        List<CompletableFuture<Integer>> asked = new ArrayList<>();
        for (int number = 0; number < held.size(); number++) {
            String id = held.get(number);
            long wait = number * 250L;
            asked.add(CompletableFuture.supplyAsync(
                    () -> {
                        List<Integer> both = Stream.of("voucher", "voucher")
                                .map(form -> CompletableFuture.supplyAsync(
                                        () -> choose(hasty, id, form).extract().statusCode()))
                                .toList()
                                .stream()
                                .map(CompletableFuture::join)
                                .toList();
                        assertThat(both).contains(409).isSubsetOf(200, 409);
                        return both.contains(200) ? 200 : 409;
                    },
                    CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS)));
        }
        return asked.stream().map(CompletableFuture::join).toList();
    }

    private static UUID breach(Shop shop, String order) {
        UUID promise = shop.promise(order);
        shop.promiseService().promises(shop.promiseService().breached(promise, order, 1, 0, "PT24H"));
        return promise;
    }

    private static ValidatableResponse choose(Shop shop, String payout, String form) {
        return shop.as(Roles.MERCHANT)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"form\": \"%s\"}".formatted(form))
                .post("/v1/payouts/{id}/choose", payout)
                .then();
    }
}
