package io.makegood.compensation.payout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.world.PromiseService;
import io.makegood.compensation.world.Shop;
import io.makegood.compensation.world.Stripe;
import io.makegood.compensation.world.Stripe.Trouble;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StripeSettlementTest {

    private static final String ORDER = "1993505414";

    private static final Map<String, ?> FACTS = Map.of(
            "orderValue", PromiseService.money("118.40", "CNY"),
            "shippingFee", PromiseService.money("5.00", "CNY"),
            "paymentIntent", "pi_1");

    @Inject
    DuePayouts due;

    @Inject
    Settlement settlement;

    @Inject
    PaymentProviders providers;

    @Inject
    SettlementConfig config;

    @Inject
    InstantSource time;

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    private final Stripe stripe = Stripe.open();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.withoutEndpoint(Dangdang.agreedTerms());
    }

    @AfterEach
    void close() {
        stripe.close();
        shop.close();
    }

    @Test
    void a_refund_whose_answer_was_lost_is_found_and_booked_once() {
        stripe.inTrouble(Trouble.ANSWER_LOST);
        setStripe();
        UUID promise = breach();

        JsonNode settled = shop.awaitPayouts(promise, "settled", 1).get(0);

        assertThat(stripe.refunds()).hasSize(1);
        assertThat(settled.get("reference").asText()).isEqualTo(refund());
        assertThat(settled.get("attempts").asInt()).isEqualTo(2);
        assertThat(shop.balances()).containsEntry("paid-out", "-5.00").containsEntry("owed-to-customers", "0.00");
    }

    @Test
    void an_event_settles_what_a_time_out_left_unclear_and_comes_twice_to_no_effect() {
        stripe.refundsAre("pending");
        setStripe();
        UUID promise = breach();
        await().until(() -> attempts(promise) == 1);
        String succeeded = stripe.event("evt_1", "refund.updated", refund(), "succeeded");

        tell(succeeded).statusCode(200).body("received", equalTo(true));
        tell(succeeded).statusCode(200);

        JsonNode settled = shop.awaitPayouts(promise, "settled", 1).get(0);
        assertThat(settled.get("attempts").asInt()).isEqualTo(2);
        assertThat(shop.balances()).containsEntry("paid-out", "-5.00");
    }

    @Test
    void a_refund_that_fails_days_later_is_owed_again_and_can_be_made_anew() {
        setStripe();
        UUID promise = breach();
        JsonNode settled = shop.awaitPayouts(promise, "settled", 1).get(0);
        String first = refund();
        stripe.becomes(first, "failed");

        tell(stripe.event("evt_2", "refund.failed", first, "failed")).statusCode(200);
        tell(stripe.event("evt_1", "refund.updated", first, "succeeded")).statusCode(200);
        tell(stripe.event("evt_3", "charge.refund.updated", first, "failed")).statusCode(200);

        JsonNode failed = shop.awaitPayouts(promise, "failed", 1).get(0);
        assertThat(failed.get("reason").asText()).isEqualTo("the refund failed: expired_or_canceled_card");
        assertThat(shop.balances()).containsEntry("paid-out", "0.00").containsEntry("owed-to-customers", "-5.00");
        assertThat(reported()).isEqualTo("settled 0.00, failed 5.00, in flight 0.00");

        retry(settled.get("id").asText());
        shop.awaitPayouts(promise, "settled", 1);
        assertThat(stripe.refunds()).hasSize(2);
        assertThat(shop.balances()).containsEntry("paid-out", "-5.00").containsEntry("owed-to-customers", "0.00");
        assertThat(reported()).isEqualTo("settled 5.00, failed 5.00, in flight 0.00");

        tell(stripe.event("evt_4", "refund.failed", first, "failed")).statusCode(200);
        assertThat(shop.payouts(promise, "settled")).hasSize(1);
    }

    /** It had crashed between the answer and its record: nothing is known but that the payout was begun. */
    /** A payment that came back is settled no longer, so that nothing seems to be on its way. */
    private String reported() {
        JsonPath report = shop.get("/v1/reconciliation?from=2000-01-01T00:00:00Z&until=2100-01-01T00:00:00Z")
                .extract()
                .jsonPath();
        return "settled %s, failed %s, in flight %s"
                .formatted(
                        report.getString("guarantees[0].payments.settled.amount.amount"),
                        report.getString("guarantees[0].payments.failed.amount.amount"),
                        report.getString("guarantees[0].payments.inFlight.amount.amount"));
    }

    @Test
    void what_a_worker_had_refunded_when_it_crashed_is_found_by_the_next() {
        setStripe();
        UUID promise = breach();
        shop.awaitPayouts(promise, "settled", 1);

        tenancy.acrossTenants(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                        with undone as (
                          update payout set state = 'instructed', ended_at = null, attempts = 0, reference = null
                          where tenant = :tenant returning *),
                        forgotten as (delete from payout_attempt where tenant = :tenant)
                        insert into due_payout
                          (tenant, payout_id, order_reference, position, next_attempt_at, provider, begun, leased, tries)
                        select tenant, id, order_reference, position, :now, 'default', true, true, 1 from undone
                        """)
                .bind("tenant", shop.tenant())
                .bind("now", time.instant())
                .execute()));

        shop.awaitPayouts(promise, "settled", 1);
        assertThat(stripe.calls()).hasSize(2);
        assertThat(stripe.refunds()).hasSize(1);
        assertThat(shop.balances()).containsEntry("paid-out", "-5.00");
    }

    @Test
    void an_event_that_is_not_genuine_or_too_old_changes_nothing() {
        setStripe();
        UUID promise = breach();
        shop.awaitPayouts(promise, "settled", 1);
        String failed = stripe.event("evt_1", "refund.failed", refund(), "failed");
        long now = time.instant().getEpochSecond();

        tell(failed, Stripe.signature(failed, now - 301)).statusCode(401).body("code", equalTo("signature-wrong"));
        tell(failed, Stripe.signature(failed + " ", now)).statusCode(401);
        tell(failed, "v1=").statusCode(401);
        tell("not json", Stripe.signature("not json", now)).statusCode(400);
        given().contentType("application/json")
                .header("Stripe-Signature", Stripe.signature(failed, now))
                .body(failed)
                .post("/v1/payment-providers/default/events?tenant=stranger")
                .then()
                .statusCode(404);
        assertThat(shop.payouts(promise, "settled")).hasSize(1);
    }

    @Test
    void two_workers_at_once_make_each_refund_once() throws InterruptedException {
        List<UUID> promises =
                IntStream.range(0, 20).mapToObj(i -> breach("order-" + i)).toList();
        promises.forEach(promise -> shop.awaitPayouts(promise, "instructed", 1));
        SettlementWorker second = new SettlementWorker(due, settlement, providers, config, time);
        Thread beside = new Thread(() -> tenancy.acrossTenants(second));
        beside.start();
        try {
            setStripe();
            promises.forEach(promise -> shop.awaitPayouts(promise, "settled", 1));
        } finally {
            second.stop();
            beside.join();
        }

        assertThat(stripe.calls()).hasSize(20);
        assertThat(stripe.refunds()).hasSize(20);
        assertThat(shop.balances()).containsEntry("paid-out", "-100.00").containsEntry("owed-to-customers", "0.00");
    }

    private void setStripe() {
        shop.as(Roles.ADMIN)
                .contentType("application/json")
                .body(Map.of(
                        "stripe",
                        Map.of(
                                "url",
                                stripe.url(),
                                "apiKey",
                                Stripe.API_KEY,
                                "webhookSecret",
                                Stripe.WEBHOOK_SECRET,
                                "paymentIntent",
                                "paymentIntent")))
                .put("/v1/payment-providers/default")
                .then()
                .statusCode(200);
    }

    private UUID breach() {
        return breach(ORDER);
    }

    private UUID breach(String order) {
        UUID promise = shop.promise(order, FACTS);
        shop.promiseService().promises(shop.promiseService().breached(promise, order, 1, 0, "PT0S"));
        return promise;
    }

    private String refund() {
        return stripe.refunds().get(0).get("id").asText();
    }

    private int attempts(UUID promise) {
        return shop.payouts(promise, "instructed").stream()
                .mapToInt(payout -> payout.get("attempts").asInt())
                .sum();
    }

    private ValidatableResponse tell(String event) {
        return tell(event, Stripe.signature(event, time.instant().getEpochSecond()));
    }

    private ValidatableResponse tell(String event, String signature) {
        return given().contentType("application/json")
                .header("Stripe-Signature", signature)
                .body(event)
                .post("/v1/payment-providers/default/events?tenant={tenant}", shop.tenant())
                .then();
    }

    private void retry(String id) {
        shop.as(Roles.FINANCE)
                .header("Idempotency-Key", "again")
                .post("/v1/payouts/{id}/retry", id)
                .then()
                .statusCode(200);
    }
}
