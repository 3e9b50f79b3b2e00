package io.makegood.compensation.payout;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.time.DueLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Lets payouts go when it is time to, from start to shutdown. */
@Startup
@Singleton
class ReleaseLoop {

    private final DueLoop loop;

    ReleaseLoop(Releases releases, Payouts payouts, Tenancy tenancy, InstantSource time) {
        this.loop = new DueLoop(
                "releases", releases::releaseAll, () -> tenancy.acrossTenants(payouts::nextHeldUntil), time);
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
