package io.makegood.compensation.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.Contracts;
import io.makegood.compensation.promise.MadePromise;
import io.makegood.compensation.promise.ReachedVerdict;
import io.makegood.compensation.terms.Guarantees;
import io.makegood.compensation.terms.PublishedGuarantee;
import io.makegood.compensation.world.PromiseService;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.test.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From verdicts to entitlements, payouts and their entries in the books. */
@QuarkusTest
class BatchesTest {

    private static final JsonNode FACTS =
            Contracts.JSON.valueToTree(Map.of("price", PromiseService.money("30.00", "CNY"), "seller", "bob"));

    private final Tenant tenant =
            new Tenant("bazaar-" + UUID.randomUUID().toString().substring(0, 13));

    @Inject
    Assessor assessor;

    @Inject
    Guarantees guarantees;

    @Inject
    Tenancy tenancy;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void publish() {
        PublishedGuarantee.Key key =
                new PublishedGuarantee.Key(tenant, Sale.of("30.00").promise().guarantee());
        JsonNode terms =
                Sale.terms("{atMost: 5000.00, together: {name: pair, per: [customer, seller], within: PT24H}}");
        PublishedGuarantee published =
                new PublishedGuarantee(key, "Ships by noon", terms, Contracts.JSON.createObjectNode());
        tenancy.actingFor(tenant, () -> {
            QuarkusTransaction.requiringNew().run(() -> guarantees.remember(List.of(published)));
            return true;
        });
    }

    @Test
    void many_breaches_ask_the_database_no_more_often_than_a_few() {
        List<String> few = askedFor(3);
        List<String> many = askedFor(150);

        assertThat(many).hasSizeLessThanOrEqualTo(few.size());
        assertThat(payouts()).isEqualTo(153);
    }

    private List<String> askedFor(int breaches) {
        List<Sale> sales = IntStream.range(0, breaches)
                .mapToObj(number -> Sale.of("30.00").of(tenant, "order-%d-of-%d".formatted(number, breaches)))
                .toList();
        return tenancy.acrossTenants(() -> Statements.of(jdbi, () -> price(sales)));
    }

    private void price(List<Sale> sales) {
        QuarkusTransaction.requiringNew()
                .run(() -> assessor.hear(
                        sales.stream().map(sale -> sale.promise().orderKey()).toList(),
                        sales.stream()
                                .map(sale -> new MadePromise(sale.promise(), sale.madeAt(), null, FACTS))
                                .toList(),
                        sales.stream()
                                .map(sale -> new ReachedVerdict(sale.late(1).verdict(), null, true))
                                .toList()));
    }

    private int payouts() {
        return tenancy.actingFor(
                tenant,
                () -> jdbi.withHandle(handle -> handle.createQuery("select count(*) from payout")
                        .mapTo(Integer.class)
                        .one()));
    }
}
