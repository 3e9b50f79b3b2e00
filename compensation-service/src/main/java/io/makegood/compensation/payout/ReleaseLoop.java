package io.makegood.compensation.payout;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.time.DueLoops;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Lets payouts go when it is time to, from start to shutdown. */
@Startup
@Singleton
class ReleaseLoop {

    ReleaseLoop(DueLoops loops, Releases releases, Payouts payouts, Tenancy tenancy) {
        loops.start("releases", releases::releaseAll, () -> tenancy.acrossTenants(payouts::nextHeldUntil));
    }
}
