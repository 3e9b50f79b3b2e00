package io.makegood.compensation.claim;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.time.DueLoop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;

/** Lets claims expire whose window ends, of all tenants, from start to shutdown. */
@Startup
@Singleton
class ExpiryLoop {

    private static final int BATCH = 1_000;

    private final Claims claims;
    private final Tenancy tenancy;
    private final DueLoop loop;

    ExpiryLoop(Claims claims, Tenancy tenancy, InstantSource time) {
        this.claims = claims;
        this.tenancy = tenancy;
        this.loop = new DueLoop("claims", this::expire, () -> tenancy.acrossTenants(() -> claims.nextExpiry()), time);
    }

    private void expire(Instant now) {
        tenancy.acrossTenants(() -> QuarkusTransaction.requiringNew().run(() -> claims.expire(now, BATCH)));
    }

    @PostConstruct
    void start() {
        loop.start();
    }

    boolean isAlive() {
        return loop.isAlive();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        loop.stop();
    }
}
