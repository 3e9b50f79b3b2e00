package io.makegood.promise.due;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.time.DueLoops;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Fires due times as they come, from start to shutdown. */
@Startup
@Singleton
class TimerLoop {

    TimerLoop(DueLoops loops, Firing firing, DueTimers timers, Tenancy tenancy) {
        loops.start("due-times", firing::drain, () -> tenancy.acrossTenants(timers::next));
    }
}
