package io.makegood.compensation.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.approval.ApprovalPolicies;
import io.makegood.compensation.approval.ApprovalPolicies.SetPolicy;
import io.makegood.compensation.approval.ApprovalPolicy;
import io.makegood.compensation.approval.Level;
import io.makegood.compensation.approval.Watch;
import io.makegood.compensation.promise.MadePromise;
import io.makegood.compensation.promise.ReachedVerdict;
import io.makegood.compensation.promise.UnpricedVerdict;
import io.makegood.compensation.terms.Guarantees;
import io.makegood.compensation.terms.PublishedGuarantee;
import io.makegood.compensation.world.PromiseService;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many price at once what one cap of 500.00 is shared by, while others look at those again who were cut. */
@QuarkusTest
class PoolsTest {

    private static final int AT_ONCE = 6;
    private static final int IN_A_BATCH = 3;
    private static final JsonNode TERMS =
            Sale.terms("{atMost: 500.00, together: {name: pair, per: [customer, seller], within: PT24H}}");
    private static final JsonNode FACTS =
            Contracts.JSON.valueToTree(Map.of("price", PromiseService.money("30.00", "CNY"), "seller", "bob"));

    private final Tenant tenant =
            new Tenant("bazaar-" + UUID.randomUUID().toString().substring(0, 13));
    private final ExecutorService pricing = Executors.newFixedThreadPool(AT_ONCE);

    @Inject
    Assessor assessor;

    @Inject
    Guarantees guarantees;

    @Inject
    ApprovalPolicies policies;

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void publish() {
        PublishedGuarantee.Key key =
                new PublishedGuarantee.Key(tenant, Sale.of("30.00").promise().guarantee());
        PublishedGuarantee published =
                new PublishedGuarantee(key, "Ships by noon", TERMS, Contracts.JSON.createObjectNode());
        tenancy.actingFor(tenant, () -> {
            guarantees.remember(List.of(published));
            return true;
        });
    }

    @AfterEach
    void stop() {
        pricing.shutdownNow();
    }

    @Test
    void however_many_breaches_come_at_once_the_cap_holds() throws Exception {
        priceAtOnce(sales(60), sale -> sale.late(1));

        assertThat(owed()).isEqualByComparingTo("500.00");
    }

    /** 17 get something of the cap, 16 times 30.00 and 20.00; the last seven of them are unusual. */
    @Test
    void however_many_are_paid_at_once_who_is_beyond_the_watched_rate_is_looked_at() throws Exception {
        watch("P30D", 10);

        priceAtOnce(sales(60), sale -> sale.late(1));

        assertThat(payouts("instructed")).isEqualTo(10);
        assertThat(payouts("held")).isEqualTo(7);
    }

    private void watch(String within, int most) {
        Watch often = new Watch(Watch.CUSTOMER, most, List.of(), Period.parse(within));
        ApprovalPolicy policy = new ApprovalPolicy(
                List.of(Money.parse("CNY 100.00")),
                List.of(new Level("anyone", "operations", null)),
                Map.of(),
                List.of(),
                List.of(often));
        tenancy.actingFor(tenant, () -> policies.add(new SetPolicy(tenant, 1, policy, "ada", Sale.NOON)));
    }

    private long payouts(String state) {
        return one("select count(*) from payout where state = '%s'".formatted(state), Long.class);
    }

    /** 24 of 60 are left: 720.00 is wanted, so all of the cap has to be given. */
    @Test
    void what_is_freed_while_others_are_priced_is_given_to_who_was_cut() throws Exception {
        List<Sale> sales = sales(60);
        priceAtOnce(sales, sale -> sale.late(1));

        priceAtOnce(sales.subList(0, 36), sale -> sale.kept(2));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(waiting()).isZero();
            assertThat(owed()).isEqualByComparingTo("500.00");
        });
    }

    @Test
    void what_nobody_wants_any_more_is_owed_to_nobody() throws Exception {
        List<Sale> sales = sales(60);
        priceAtOnce(sales, sale -> sale.late(1));

        priceAtOnce(sales.subList(9, 60), sale -> sale.kept(2));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(waiting()).isZero();
            assertThat(owed()).isEqualByComparingTo("270.00");
        });
    }

    private List<Sale> sales(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Sale.of("30.00").of(tenant, "order-" + i))
                .toList();
    }

    private void priceAtOnce(List<Sale> sales, Function<Sale, UnpricedVerdict> verdict) throws Exception {
        List<Sale> shuffled = new ArrayList<>(sales);
        Collections.shuffle(shuffled);
        List<Callable<Boolean>> batches = IntStream.range(0, sales.size() / IN_A_BATCH)
                .mapToObj(i -> shuffled.subList(i * IN_A_BATCH, (i + 1) * IN_A_BATCH))
                .<Callable<Boolean>>map(batch -> () -> tenancy.acrossTenants(() -> price(batch, verdict)))
                .toList();
        for (Future<Boolean> done : pricing.invokeAll(batches)) {
            assertThat(done.get()).isTrue();
        }
    }

    private boolean price(List<Sale> batch, Function<Sale, UnpricedVerdict> verdict) {
        QuarkusTransaction.requiringNew()
                .run(() -> assessor.hear(
                        batch.stream().map(sale -> sale.promise().orderKey()).toList(),
                        batch.stream()
                                .map(sale -> new MadePromise(sale.promise(), sale.madeAt(), null, FACTS))
                                .toList(),
                        batch.stream()
                                .map(verdict)
                                .map(UnpricedVerdict::verdict)
                                .map(one -> new ReachedVerdict(one, null, true))
                                .toList()));
        return true;
    }

    private BigDecimal owed() {
        return one("select coalesce(sum(change), 0) from entitlement", BigDecimal.class);
    }

    private long waiting() {
        return one("select count(*) from unpriced_verdict", Long.class);
    }

    private <T> T one(String query, Class<T> type) {
        return tenancy.actingFor(
                tenant,
                () -> jdbi.withHandle(
                        handle -> handle.createQuery(query).mapTo(type).one()));
    }
}
