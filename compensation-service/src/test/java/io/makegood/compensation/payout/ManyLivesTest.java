package io.makegood.compensation.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.world.PromiseService;
import io.makegood.compensation.world.Shop;
import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A thousand lives of promises, on the real broker and database: verdicts that correct each other and are told twice,
 * people who approve and reject, a payer that refuses, breaks off before it pays and after, and a worker that dies with
 * the answers in its hands. In the end each customer has what is owed, paid once, and the books say so.
 */
@QuarkusTest
class ManyLivesTest {

    private static final int LIVES = 1_000;
    private static final int WAVES = 3;
    private static final int DECISIONS_AT_ONCE = 500;
    private static final Duration LIMIT = Duration.ofSeconds(120);

    /** What the terms give for an order of 118.40 with 5.00 for shipping, by hand: under a day, 10 %, 20 %, 30 %. */
    private static final Map<String, BigDecimal> OWED = Map.of(
            "PT0S", new BigDecimal("5.00"),
            "PT24H", new BigDecimal("11.84"),
            "PT48H", new BigDecimal("23.68"),
            "PT72H", new BigDecimal("35.52"));

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    @Inject
    DuePayouts due;

    @Inject
    Payouts payouts;

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

    private final Random random = new Random(1993505414);
    private final Random moods = new Random(2009);
    private final Map<String, String> paid = new ConcurrentHashMap<>();
    private final List<Life> lives = new ArrayList<>();
    private Shop shop;

    @BeforeEach
    void open() {
        shop = Shop.open();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** One promise, what is owed on it by now, and what was told of it. */
    private static final class Life {

        private final UUID promise = UUID.randomUUID();
        private final String order;
        private final List<JsonNode> told = new ArrayList<>();
        private BigDecimal owed = NOTHING;

        Life(int number) {
            order = "life-" + number;
        }
    }

    @Test
    void each_customer_has_what_is_owed_and_was_paid_it_once() {
        shop.merchant().behaves(request -> answer(request.idempotencyKey(), request.body()));
        heldAbove("20.00");
        IntStream.range(0, LIVES).mapToObj(Life::new).forEach(lives::add);
        PromiseService promises = shop.promiseService();
        promises.promises(lives.stream()
                .map(life -> promises.made(life.promise, life.order, Shop.FACTS))
                .toList());

        for (int wave = 1; wave <= WAVES; wave++) {
            promises.promises(wave(wave));
            dieWithTheAnswers();
            decide(wave);
            retryFailed();
        }
        untilAllHasEnded();

        Map<String, BigDecimal> moved = movedByOrder();
        Map<String, BigDecimal> declined = declinedByOrder();
        for (Life life : lives) {
            BigDecimal expected = life.owed.subtract(declined.getOrDefault(life.order, NOTHING));
            assertThat(moved.getOrDefault(life.order, NOTHING)).as(life.order).isEqualByComparingTo(expected);
        }
        assertBooksSay(moved, declined);
    }

    /** One or two verdicts for most, and for some what was told before once more. */
    private List<JsonNode> wave(int wave) {
        List<JsonNode> messages = new ArrayList<>();
        for (Life life : lives) {
            for (int i = random.nextInt(3); i > 0; i--) {
                JsonNode verdict = verdict(life, 2 * wave - (i == 2 ? 1 : 0));
                life.told.add(verdict);
                messages.add(verdict);
            }
            if (!life.told.isEmpty() && random.nextInt(3) == 0) {
                messages.add(life.told.get(random.nextInt(life.told.size())));
            }
        }
        return messages;
    }

    private JsonNode verdict(Life life, int number) {
        if (random.nextInt(4) == 0) {
            life.owed = NOTHING;
            return shop.promiseService().kept(life.promise, life.order, number);
        }
        String late = List.copyOf(OWED.keySet()).get(random.nextInt(OWED.size()));
        life.owed = Objects.requireNonNull(OWED.get(late));
        return shop.promiseService().breached(life.promise, life.order, number, 0, late);
    }

    /** As a payer does that keeps to its keys: nothing is paid twice, and what was paid is never refused. */
    private int answer(String key, String body) {
        if (paid.containsKey(key)) {
            return 200;
        }
        return switch (moods.nextInt(8)) {
            case 0 -> 422;
            case 1 -> 503;
            case 2 -> 0;
            case 3 -> {
                paid.put(key, body);
                yield 0;
            }
            default -> {
                paid.put(key, body);
                yield 200;
            }
        };
    }

    private void heldAbove(String amount) {
        Map<String, ?> policy = Map.of(
                "automatic", List.of(PromiseService.money(amount, "CNY")),
                "levels", List.of(Map.of("name", "all", "group", Roles.FINANCE)));
        shop.as(Roles.ADMIN)
                .contentType("application/json")
                .body(policy)
                .put("/v1/approval-policy")
                .then()
                .statusCode(200);
    }

    /** It has told the payer, and nobody will ever know what it heard. */
    private void dieWithTheAnswers() {
        List<DuePayout> claimed = inOneTransaction(() -> due.claim(time.instant(), 50, List.of()));
        claimed.stream().map(providers::issue).toList().forEach(answer -> answer.join());
        inOneTransaction(() -> jdbi.withHandle(handle -> handle.createUpdate(
                        "update due_payout set next_attempt_at = next_attempt_at - :lease where tenant = :tenant")
                .bind("lease", config.lease())
                .bind("tenant", shop.tenant())
                .execute()));
    }

    private void decide(int round) {
        List<UUID> held = in("held");
        for (int from = 0; from < held.size(); from += DECISIONS_AT_ONCE) {
            decide(held.subList(from, Math.min(held.size(), from + DECISIONS_AT_ONCE)), round + "-" + from);
        }
    }

    private void decide(List<UUID> held, String key) {
        List<Map<String, String>> decisions = held.stream().map(this::decision).toList();
        shop.asPerson("bob", Roles.FINANCE)
                .contentType("application/json")
                .header("Idempotency-Key", "decisions-" + key)
                .body(Map.of("decisions", decisions))
                .post("/v1/payouts/decisions")
                .then()
                .statusCode(200);
    }

    private Map<String, String> decision(UUID payout) {
        return random.nextInt(4) == 0
                ? Map.of("payout", payout.toString(), "decision", "reject", "reason", "it looks wrong")
                : Map.of("payout", payout.toString(), "decision", "approve");
    }

    private void retryFailed() {
        Tenant tenant = new Tenant(shop.tenant());
        in("failed").forEach(failed -> inOneTransaction(() -> payouts.retry(tenant, failed, time.instant())));
    }

    private void untilAllHasEnded() {
        long told = lives.stream().mapToLong(life -> life.told.size()).sum();
        int[] round = {WAVES};
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(500)).until(() -> {
            decide(++round[0]);
            retryFailed();
            return count("select count(*) from verdict where tenant = :tenant") == told
                    && count("select count(*) from unpriced_verdict where tenant = :tenant") == 0
                    && count("select count(*) from unsealed_transfer where tenant = :tenant") == 0
                    && in("held").isEmpty()
                    && in("instructed").isEmpty()
                    && in("failed").isEmpty();
        });
    }

    private List<UUID> in(String state) {
        return inOneTransaction(() -> jdbi.withHandle(handle -> handle.createQuery(
                        "select id from payout where tenant = :tenant and state = :state order by id")
                .bind("tenant", shop.tenant())
                .bind("state", state)
                .mapTo(UUID.class)
                .list()));
    }

    private long count(String query) {
        return inOneTransaction(() -> jdbi.withHandle(handle -> handle.createQuery(query)
                .bind("tenant", shop.tenant())
                .mapTo(Long.class)
                .one()));
    }

    /** As the payer tells it: each payout once, whatever keys it came under. */
    private Map<String, BigDecimal> movedByOrder() {
        List<JsonNode> moved = paid.values().stream()
                .map(body -> Contracts.read(body).get("data"))
                .toList();
        assertThat(moved).extracting(payout -> payout.get("payoutId").asText()).doesNotHaveDuplicates();
        Map<String, BigDecimal> byOrder = new LinkedHashMap<>();
        moved.forEach(payout -> {
            BigDecimal amount = new BigDecimal(payout.at("/amount/amount").asText());
            boolean isPayment = payout.get("kind").asText().equals("payment");
            byOrder.merge(payout.get("order").asText(), isPayment ? amount : amount.negate(), BigDecimal::add);
        });
        return byOrder;
    }

    /** What people rejected, as far as it is still owed. */
    private Map<String, BigDecimal> declinedByOrder() {
        return inOneTransaction(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select order_reference, sum(amount) as declined from (
                          select order_reference, amount from payout where tenant = :tenant and state = 'rejected'
                          union all
                          select order_reference, -lapsed from entitlement where tenant = :tenant) as parts
                        group by order_reference
                        """)
                .bind("tenant", shop.tenant())
                .setMapKeyColumn("order_reference")
                .setMapValueColumn("declined")
                .collectInto(new GenericType<Map<String, BigDecimal>>() {})));
    }

    private void assertBooksSay(Map<String, BigDecimal> moved, Map<String, BigDecimal> declined) {
        BigDecimal all = moved.values().stream().reduce(NOTHING, BigDecimal::add);
        assertThat(shop.balances())
                .containsEntry("paid-out", all.negate().toPlainString())
                .containsEntry("compensation-expense", all.toPlainString())
                .containsEntry("owed-to-customers", "0.00");
        assertThat(new BigDecimal(shop.balances().getOrDefault("recoverable-from-customers", "0.00")))
                .isEqualByComparingTo(NOTHING);
        assertThat(declined.values()).anyMatch(amount -> amount.signum() > 0);
        JsonPath report = shop.get("/v1/reconciliation?from=2000-01-01T00:00:00Z&until=2100-01-01T00:00:00Z")
                .extract()
                .jsonPath();
        assertThat(report.getString("guarantees[0].unexplained.amount")).isEqualTo("0.00");
        assertThat(report.getString("guarantees[0].held.amount.amount")).isEqualTo("0.00");
        shop.get("/v1/ledger/verification").statusCode(200).body("ok", is(true));
    }

    private <T> T inOneTransaction(Callable<T> work) {
        return tenancy.actingFor(
                new Tenant(shop.tenant()),
                () -> QuarkusTransaction.requiringNew().call(work));
    }
}
