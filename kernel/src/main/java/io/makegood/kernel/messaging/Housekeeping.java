package io.makegood.kernel.messaging;

import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Forgets what no retry can ask for any more: a topic keeps messages for a week, a caller repeats within a day. */
@Singleton
class Housekeeping {

    private static final Duration MEMORY = Duration.ofDays(14);

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final InstantSource time;

    Housekeeping(Jdbi jdbi, Tenancy tenancy, InstantSource time) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.time = time;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        tenancy.acrossTenants(() -> jdbi.useHandle(handle -> {
            handle.createUpdate("delete from inbox where consumed_at < :then")
                    .bind("then", time.instant().minus(MEMORY))
                    .execute();
            handle.createUpdate("delete from idempotency_key where created_at < :then")
                    .bind("then", time.instant().minus(MEMORY))
                    .execute();
        }));
    }
}
