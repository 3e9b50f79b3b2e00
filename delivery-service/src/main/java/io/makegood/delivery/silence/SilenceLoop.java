package io.makegood.delivery.silence;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.time.DueLoops;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Looks whether parcels are silent when it is time to, from start to shutdown. */
@Startup
@Singleton
class SilenceLoop {

    SilenceLoop(DueLoops loops, Sweep sweep, Looks looks, Tenancy tenancy) {
        loops.start("silence", sweep::drain, () -> tenancy.acrossTenants(looks::next));
    }
}
