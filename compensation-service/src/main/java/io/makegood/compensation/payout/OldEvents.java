package io.makegood.compensation.payout;

import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Forgets which events providers have told: none tells one again after a month, nor out of order for so long. */
@ApplicationScoped
class OldEvents {

    private static final Duration MEMORY = Duration.ofDays(35);

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final InstantSource time;

    OldEvents(Jdbi jdbi, Tenancy tenancy, InstantSource time) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.time = time;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        tenancy.acrossTenants(() ->
                jdbi.useHandle(handle -> handle.createUpdate("delete from payment_event where received_at < :then")
                        .bind("then", time.instant().minus(MEMORY))
                        .execute()));
    }
}
