package io.makegood.delivery.registry;

import io.makegood.delivery.registry.CodeChanges.AtWork;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Looks every second whether a change has work to do, and does it. One that fails does not hold back the others. */
@Singleton
class Rereader {

    private final CodeChanges changes;
    private final Rereadings rereadings;
    private final Tenancy tenancy;
    private final InstantSource time;

    Rereader(CodeChanges changes, Rereadings rereadings, Tenancy tenancy, InstantSource time) {
        this.changes = changes;
        this.rereadings = rereadings;
        this.tenancy = tenancy;
        this.time = time;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        changes.atWork().forEach(this::finish);
    }

    private void finish(AtWork change) {
        try {
            boolean more = true;
            while (more) {
                more = tenancy.actingFor(change.tenant(), () -> rereadings.advance(change.id(), time.instant()));
            }
        } catch (RuntimeException failed) {
            Log.errorf(failed, "change %s of a code cannot be applied to the past; trying again", change.id());
        }
    }
}
