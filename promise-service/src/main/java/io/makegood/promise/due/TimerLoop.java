package io.makegood.promise.due;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.time.DueLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Fires due times as they come, from start to shutdown. */
@Startup
@Singleton
class TimerLoop {

    private final DueLoop loop;

    TimerLoop(Firing firing, DueTimers timers, Tenancy tenancy, InstantSource time) {
        this.loop = new DueLoop("due-times", firing::drain, () -> tenancy.acrossTenants(timers::next), time);
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
