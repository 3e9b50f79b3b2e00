package io.makegood.compensation.payout;

import static org.assertj.core.api.Assertions.assertThat;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OldEventsTest {

    private final Tenant tenant =
            new Tenant("bazaar-" + UUID.randomUUID().toString().substring(0, 13));

    @Inject
    OldEvents old;

    @Inject
    Jdbi jdbi;

    @Inject
    Tenancy tenancy;

    @Test
    void what_a_provider_told_is_kept_for_a_month_and_forgotten_then() {
        told("34 days");
        told("36 days");

        old.forget();

        assertThat(kept()).containsExactly("34 days");
    }

    private void told(String ago) {
        tenancy.actingFor(
                tenant,
                () -> jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into payment_event (tenant, provider, id, subject, rank, received_at)
                        values (:tenant, 'stripe', :ago, 're_1', 1, now() - cast(:ago as interval))
                        """)
                        .bind("tenant", tenant.name())
                        .bind("ago", ago)
                        .execute()));
    }

    private List<String> kept() {
        return tenancy.actingFor(
                tenant,
                () -> jdbi.withHandle(handle -> handle.createQuery("select id from payment_event")
                        .mapTo(String.class)
                        .list()));
    }
}
