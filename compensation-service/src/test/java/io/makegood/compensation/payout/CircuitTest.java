package io.makegood.compensation.payout;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.makegood.compensation.Dangdang;
import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.ProviderKey;
import io.makegood.compensation.routing.Secret;
import io.makegood.compensation.routing.WebhookSettings;
import io.makegood.compensation.world.Merchant;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CircuitTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    DuePayouts due;

    @Inject
    Settlement settlement;

    @Inject
    Circuits circuits;

    @Inject
    Routing routing;

    @Inject
    Tenancy tenancy;

    @Inject
    InstantSource time;

    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.withoutEndpoint(Dangdang.agreedTerms());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_provider_that_is_down_is_called_off_and_gets_all_when_it_is_back() {
        shop.merchant().goAway();
        shop.setEndpoint();
        List<UUID> promises =
                IntStream.range(0, 8).mapToObj(i -> breach("order-" + i)).toList();
        await().atMost(Duration.ofSeconds(30)).until(() -> !state().equals("closed"));
        shop.get("/v1/payment-providers/default")
                .body("circuit.since", notNullValue())
                .body("circuit.probeAt", notNullValue())
                .body("circuit.reason", containsString("did not answer"));
        get("/q/metrics").then().body(containsString("makegood_payment_circuits_open"));

        shop.merchant().comeBack();

        promises.forEach(promise -> shop.awaitPayouts(promise, "settled", 1));
        shop.get("/v1/payment-providers/default").body("circuit.state", equalTo("closed"));
    }

    /** Leases reach into the future, so that the worker of the service finds nothing due. */
    @Test
    void while_it_is_down_one_probe_goes_out_at_a_time_and_then_all_in_order() {
        IntStream.range(0, 6).forEach(i -> shop.awaitPayouts(breach("order-" + i), "instructed", 1));
        List<DuePayout> first = new ArrayList<>();
        inOneTransaction(() -> {
            setEndpoint();
            first.addAll(due.claim(time.instant(), 6, List.of()));
        });
        assertThat(first).hasSize(6);
        Instant now = time.instant();
        record(first.subList(0, 4), Outcome.unclear("503"), now);
        assertThat(circuit().state()).isEqualTo(Circuit.State.CLOSED);

        record(first.subList(4, 6), Outcome.unclear("504"), now);

        assertThat(circuit()).isEqualTo(new Circuit(Circuit.State.OPEN, now, "504", now.plusMillis(300)));
        Instant later = now.plus(HOUR).plusSeconds(1);
        inOneTransaction(() -> {
            assertThat(due.claim(now.plusMillis(299), 6, List.of())).isEmpty();
            List<DuePayout> probe = due.claim(later, 6, List.of());
            assertThat(probe).extracting(this::order).containsExactly("order-0");
            assertThat(circuit().state()).isEqualTo(Circuit.State.HALF_OPEN);
            assertThat(due.claim(later, 6, List.of())).isEmpty();
            settlement.recordTogether(attempts(probe, Outcome.unclear("505"), later));
            assertThat(circuit()).isEqualTo(new Circuit(Circuit.State.OPEN, now, "505", later.plusMillis(600)));

            Instant muchLater = later.plus(HOUR);
            List<DuePayout> second = due.claim(muchLater, 6, List.of());
            assertThat(second).hasSize(1);
            settlement.recordTogether(attempts(second, Outcome.settled("1"), muchLater));
            assertThat(circuit().state()).isEqualTo(Circuit.State.CLOSED);
            assertThat(due.claim(muchLater, 6, List.of()))
                    .extracting(this::order)
                    .hasSize(5)
                    .isSorted();
        });
    }

    private List<Attempt> attempts(List<DuePayout> issued, Outcome outcome, Instant now) {
        return issued.stream()
                .map(one -> Attempt.of(one, outcome, Optional.of(HOUR), now))
                .toList();
    }

    private void record(List<DuePayout> issued, Outcome outcome, Instant now) {
        tenancy.acrossTenants(() -> settlement.record(attempts(issued, outcome, now)));
    }

    private Circuit circuit() {
        return tenancy.acrossTenants(() -> circuits.of(key()));
    }

    private String order(DuePayout payout) {
        return payout.payout().promise().order();
    }

    private String state() {
        return shop.get("/v1/payment-providers/default").extract().path("circuit.state");
    }

    private ProviderKey key() {
        return new ProviderKey(new Tenant(shop.tenant()), ProviderKey.DEFAULT);
    }

    private void setEndpoint() {
        routing.begin(new Tenant(shop.tenant()), time.instant());
        routing.put(
                new Provider(key(), new WebhookSettings(shop.merchant().url(), new Secret(Merchant.SECRET))),
                time.instant());
    }

    private void inOneTransaction(Runnable work) {
        tenancy.actingFor(new Tenant(shop.tenant()), () -> {
            QuarkusTransaction.requiringNew().run(work);
            return true;
        });
    }

    private UUID breach(String order) {
        UUID promise = shop.promise(order);
        shop.promiseService().promises(shop.promiseService().breached(promise, order, 1, 0, "PT0S"));
        return promise;
    }
}
