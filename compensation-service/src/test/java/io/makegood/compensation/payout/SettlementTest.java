package io.makegood.compensation.payout;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Dangdang;
import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.compensation.routing.Secret;
import io.makegood.compensation.routing.WebhookSettings;
import io.makegood.compensation.world.Merchant;
import io.makegood.compensation.world.Merchant.Received;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class SettlementTest {

    private static final String ORDER = "1993505414";

    @Inject
    DuePayouts due;

    @Inject
    Routing routing;

    @Inject
    Payouts payouts;

    @Inject
    Settlement settlement;

    @Inject
    PaymentProviders providers;

    @Inject
    SettlementConfig config;

    @Inject
    Tenancy tenancy;

    @Inject
    InstantSource time;

    @Inject
    Jdbi jdbi;

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
    void a_payout_carries_the_same_id_and_key_and_is_signed() {
        UUID promise = breach(ORDER);

        JsonNode settled = shop.awaitPayouts(promise, "settled", 1).get(0);

        Received received = shop.merchant().received().get(0);
        assertThat(received.webhookId()).isEqualTo(settled.get("id").asText());
        assertThat(received.idempotencyKey()).isEqualTo(settled.get("id").asText());
        assertThat(received.content().get("type").asText()).isEqualTo("payout.instructed");
        assertThat(received.content().at("/data/promiseId").asText()).isEqualTo(promise.toString());
        assertThat(settled.get("reference").asText()).isEqualTo("refund-1");
        assertThat(settled.get("attempts").asInt()).isEqualTo(1);
    }

    @Test
    void a_payout_is_issued_again_until_the_endpoint_has_recovered() {
        shop.merchant().answers(500, 429, 503);
        UUID promise = breach(ORDER);

        JsonNode settled = shop.awaitPayouts(promise, "settled", 1).get(0);

        assertThat(settled.get("attempts").asInt()).isEqualTo(4);
        assertThat(shop.merchant().received())
                .hasSize(4)
                .extracting(Received::idempotencyKey)
                .containsOnly(settled.get("id").asText());
        assertThat(shop.merchant().received()).extracting(Received::body).containsOnly(bodyOfFirst());
    }

    @ParameterizedTest
    @MethodSource
    void an_answer_without_a_reference_that_can_be_kept_settles_too(String answer) {
        shop.merchant().says(answer);
        UUID promise = breach(ORDER);

        JsonNode settled = shop.awaitPayouts(promise, "settled", 1).get(0);

        assertThat(settled.get("reference").isNull()).isTrue();
        assertThat(shop.merchant().received()).hasSize(1);
    }

    static Stream<String> an_answer_without_a_reference_that_can_be_kept_settles_too() {
        return Stream.of(
                "",
                "thank you",
                "{\"reference\": 7}",
                "{\"reference\": \"refund\\u0000\"}",
                "{\"reference\": \"refund\\ud83d\"}",
                "{\"reference\": \"%s\"}".formatted("7".repeat(201)),
                "{\"at the end of a book\": \"%s\", \"reference\": \"7\"}".formatted(" ".repeat(100_000)));
    }

    @Test
    void an_answer_that_was_lost_leads_to_the_same_payout_under_the_same_key() {
        shop.merchant().breaksOffOnce();
        UUID promise = breach(ORDER);

        shop.awaitPayouts(promise, "settled", 1);

        assertThat(shop.merchant().received()).hasSize(2);
        assertThat(shop.merchant().received().get(0).idempotencyKey())
                .isEqualTo(shop.merchant().received().get(1).idempotencyKey());
        assertThat(shop.balances()).containsEntry("paid-out", "-5.00");
    }

    @Test
    void a_merchant_that_was_away_is_paid_when_it_is_back() {
        shop.merchant().goAway();
        UUID promise = breach(ORDER);
        await().until(() -> attempts(promise) > 0);

        shop.merchant().comeBack();

        shop.awaitPayouts(promise, "settled", 1);
    }

    @Test
    void a_refused_payout_has_failed_and_stays_owed() {
        shop.merchant().answers(422);
        UUID promise = breach(ORDER);

        JsonNode failed = shop.awaitPayouts(promise, "failed", 1).get(0);

        assertThat(failed.get("reason").asText()).isEqualTo("the payment endpoint answered 422");
        assertThat(shop.balances()).containsEntry("owed-to-customers", "-5.00").doesNotContainKey("paid-out");
    }

    @Test
    void a_failed_payout_can_be_tried_again_by_hand() {
        shop.merchant().answers(422);
        UUID promise = breach(ORDER);
        String id = shop.awaitPayouts(promise, "failed", 1).get(0).get("id").asText();

        retry(id, "again").statusCode(200);

        shop.awaitPayouts(promise, "settled", 1);
        assertThat(shop.merchant().received())
                .extracting(Received::idempotencyKey)
                .containsExactly(id, id);
        retry(id, "once-more").statusCode(409);
    }

    @Test
    void a_payout_that_failed_does_not_hold_back_the_next_of_its_order() {
        shop.merchant().answers(422);
        UUID promise = breach(ORDER);
        shop.awaitPayouts(promise, "failed", 1);

        shop.promiseService().promises(shop.promiseService().breached(promise, ORDER, 2, 0, "PT24H"));

        assertThat(shop.awaitPayouts(promise, "settled", 1)
                        .get(0)
                        .at("/amount/amount")
                        .asText())
                .isEqualTo("6.84");
    }

    @Test
    void nothing_is_recovered_while_its_payment_has_failed() {
        shop.merchant().answers(422);
        UUID promise = breach(ORDER);
        String failed = shop.awaitPayouts(promise, "failed", 1).get(0).get("id").asText();
        shop.promiseService().promises(shop.promiseService().kept(promise, ORDER, 2));
        shop.awaitPayouts(promise, "instructed", 1);
        shop.awaitAllHeard("another-order");
        assertThat(shop.merchant().received()).extracting(Received::kind).containsExactly("payment", "payment");

        retry(failed, "again").statusCode(200);

        shop.awaitPayouts(promise, "settled", 2);
        assertThat(shop.balances()).containsEntry("recoverable-from-customers", "0.00");
    }

    @Test
    void a_recovery_that_is_held_back_does_not_hold_back_the_next_payment() {
        shop.merchant().answers(422);
        UUID promise = breach(ORDER);
        String failed = shop.awaitPayouts(promise, "failed", 1).get(0).get("id").asText();
        shop.promiseService()
                .promises(
                        shop.promiseService().kept(promise, ORDER, 2),
                        shop.promiseService().breached(promise, ORDER, 3, 0, "PT0S"));

        shop.awaitPayouts(promise, "settled", 1);
        assertThat(shop.merchant().received()).extracting(Received::kind).containsExactly("payment", "payment");

        retry(failed, "again").statusCode(200);
        shop.awaitPayouts(promise, "settled", 3);
        assertThat(shop.balances()).containsEntry("paid-out", "-5.00");
    }

    @Test
    void payouts_wait_for_an_endpoint_and_go_out_once_it_is_set() {
        shop.close();
        shop = Shop.withoutEndpoint(Dangdang.agreedTerms());
        UUID promise = breach(ORDER);
        JsonNode waiting = shop.awaitPayouts(promise, "instructed", 1).get(0);
        assertThat(waiting.get("reason").asText()).isEqualTo("no payment provider is set");

        shop.setEndpoint();

        shop.awaitPayouts(promise, "settled", 1);
    }

    @Test
    void two_workers_at_once_issue_each_payout_once() throws InterruptedException {
        shop.close();
        shop = Shop.withoutEndpoint(Dangdang.agreedTerms());
        List<UUID> promises =
                IntStream.range(0, 60).mapToObj(i -> breach("order-" + i)).toList();
        shop.awaitPayouts(promises.get(59), "instructed", 1);
        SettlementWorker worker = new SettlementWorker(due, settlement, providers, config, time);
        Thread second = new Thread(() -> tenancy.acrossTenants(worker));
        second.start();

        shop.setEndpoint();

        promises.forEach(promise -> shop.awaitPayouts(promise, "settled", 1));
        worker.stop();
        second.join();
        assertThat(shop.merchant().received())
                .hasSize(60)
                .extracting(Received::webhookId)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_tenant_that_keeps_the_worker_busy_is_passed_over() {
        shop.close();
        shop = Shop.withoutEndpoint(Dangdang.agreedTerms());
        UUID promise = breach(ORDER);
        shop.awaitPayouts(promise, "instructed", 1);

        inOneTransaction(() -> {
            setEndpoint();
            assertThat(due.claim(time.instant(), 1, List.of(theDefault()))).isEmpty();
        });

        shop.awaitPayouts(promise, "settled", 1);
    }

    @Test
    void the_settlement_worker_is_part_of_our_health() {
        get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("settlement"));
    }

    @Test
    void what_a_crashed_worker_had_claimed_is_issued_when_its_lease_has_expired() {
        shop.close();
        shop = Shop.withoutEndpoint(Dangdang.agreedTerms());
        UUID promise = breach(ORDER);
        shop.awaitPayouts(promise, "instructed", 1);

        inOneTransaction(() -> {
            setEndpoint();
            assertThat(due.claim(time.instant(), 1, List.of())).hasSize(1);
            assertThat(due.claim(time.instant(), 1, List.of())).isEmpty();
        });
        inOneTransaction(this::expireLease);

        shop.awaitPayouts(promise, "settled", 1);
        assertThat(shop.merchant().received()).hasSize(1);
    }

    @Test
    void an_outcome_that_cannot_be_recorded_takes_no_other_with_it() {
        List<DuePayout> claimed = claimed("order-1", "order-2");
        Instant now = time.instant();

        record(
                Attempt.of(claimed.get(0), Outcome.settled("\0"), Optional.empty(), now),
                Attempt.of(claimed.get(1), Outcome.settled("refund-2"), Optional.empty(), now));

        assertThat(state(claimed.get(0))).isEqualTo("instructed");
        assertThat(state(claimed.get(1))).isEqualTo("settled");
    }

    @Test
    void a_retry_by_hand_begins_with_a_clean_record_and_all_tries() {
        DuePayout first = claimed(ORDER).get(0);
        Payout payout = first.payout();
        Instant later = time.instant().plus(Duration.ofHours(2));
        record(Attempt.of(first, Outcome.unclear("503"), Optional.of(Duration.ofHours(1)), time.instant()));
        inOneTransaction(() -> assertThat(due.claim(later, 1, List.of()))
                .extracting(DuePayout::tries)
                .containsExactly(1));
        record(Attempt.of(first, Outcome.unclear("503"), Optional.empty(), time.instant()));

        inOneTransaction(() -> {
            Payout retried = payouts.retry(new Tenant(shop.tenant()), payout.id(), time.instant());
            assertThat(retried.progress()).isEqualTo(new Payout.Progress(Payout.State.INSTRUCTED, 2, null, null, null));
            assertThat(due.claim(time.instant(), 1, List.of()))
                    .extracting(DuePayout::tries)
                    .containsExactly(0);
        });
    }

    /** Whatever the worker of the service would issue is leased to the test. */
    private List<DuePayout> claimed(String... orders) {
        shop.close();
        shop = Shop.withoutEndpoint(Dangdang.agreedTerms());
        Stream.of(orders).map(this::breach).toList().forEach(promise -> shop.awaitPayouts(promise, "instructed", 1));
        List<DuePayout> claimed = new ArrayList<>();
        inOneTransaction(() -> {
            setEndpoint();
            claimed.addAll(due.claim(time.instant(), orders.length, List.of()));
        });
        assertThat(claimed).hasSameSizeAs(orders);
        return claimed;
    }

    private void record(Attempt... attempts) {
        tenancy.acrossTenants(() -> settlement.record(List.of(attempts)));
    }

    private String state(DuePayout payout) {
        return shop.get("/v1/payouts/{id}", payout.payout().id()).extract().path("state");
    }

    private void inOneTransaction(Runnable work) {
        tenancy.actingFor(new Tenant(shop.tenant()), () -> {
            QuarkusTransaction.requiringNew().run(work);
            return true;
        });
    }

    private void setEndpoint() {
        WebhookSettings endpoint = new WebhookSettings(shop.merchant().url(), new Secret(Merchant.SECRET));
        routing.begin(new Tenant(shop.tenant()), time.instant());
        routing.put(new Provider(theDefault(), endpoint), time.instant());
    }

    private ProviderKey theDefault() {
        return new ProviderKey(new Tenant(shop.tenant()), ProviderKey.DEFAULT);
    }

    private void expireLease() {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update due_payout set next_attempt_at = next_attempt_at - :lease where tenant = :tenant")
                .bind("lease", config.lease())
                .bind("tenant", shop.tenant())
                .execute());
    }

    private UUID breach(String order) {
        UUID promise = shop.promise(order);
        shop.promiseService().promises(shop.promiseService().breached(promise, order, 1, 0, "PT0S"));
        return promise;
    }

    private String bodyOfFirst() {
        return shop.merchant().received().get(0).body();
    }

    private int attempts(UUID promise) {
        return shop.payouts(promise, "instructed").stream()
                .mapToInt(payout -> payout.get("attempts").asInt())
                .sum();
    }

    private ValidatableResponse retry(String id, String key) {
        return shop.as(Roles.FINANCE)
                .header("Idempotency-Key", key)
                .post("/v1/payouts/{id}/retry", id)
                .then();
    }
}
