package io.makegood.compensation.claim;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.time.DueLoops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Lets claims expire whose window ends, of all tenants, from start to shutdown. */
@Startup
@Singleton
class ExpiryLoop {

    private static final int BATCH = 1_000;

    private final DueLoops loops;
    private final Claims claims;
    private final Tenancy tenancy;

    ExpiryLoop(DueLoops loops, Claims claims, Tenancy tenancy) {
        this.loops = loops;
        this.claims = claims;
        this.tenancy = tenancy;
    }

    @PostConstruct
    void start() {
        loops.start("claims", this::expire, () -> tenancy.acrossTenants(() -> claims.nextExpiry()));
    }

    private void expire(Instant now) {
        tenancy.acrossTenants(() -> QuarkusTransaction.requiringNew().run(() -> claims.expire(now, BATCH)));
    }
}
