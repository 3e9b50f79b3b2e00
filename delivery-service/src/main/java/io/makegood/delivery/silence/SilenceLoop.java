package io.makegood.delivery.silence;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.time.DueLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Looks whether parcels are silent when it is time to, from start to shutdown. */
@Startup
@Singleton
class SilenceLoop {

    private final DueLoop loop;

    SilenceLoop(Sweep sweep, Looks looks, Tenancy tenancy, InstantSource time) {
        this.loop = new DueLoop("silence", sweep::drain, () -> tenancy.acrossTenants(looks::next), time);
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
