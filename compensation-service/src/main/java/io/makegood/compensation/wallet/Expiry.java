package io.makegood.compensation.wallet;

import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Books credit that has expired; nobody could spend it any more before that. */
@ApplicationScoped
class Expiry {

    private static final int BATCH = 1000;

    private final Wallets wallets;
    private final Tenancy tenancy;
    private final InstantSource time;

    Expiry(Wallets wallets, Tenancy tenancy, InstantSource time) {
        this.wallets = wallets;
        this.tenancy = tenancy;
        this.time = time;
    }

    @Scheduled(
            every = "${makegood.wallet.expire-every:10s}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        tenancy.acrossTenants(() -> QuarkusTransaction.requiringNew().run(() -> wallets.expire(time.instant(), BATCH)));
    }
}
