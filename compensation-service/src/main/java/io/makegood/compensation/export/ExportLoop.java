package io.makegood.compensation.export;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.time.DueLoops;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Writes exports that wait, one after the other, from start to shutdown, in a thread of its own. */
@Startup
@Singleton
class ExportLoop {

    private final DueLoops loops;
    private final Leases leases;
    private final Writing writing;
    private final Tenancy tenancy;

    ExportLoop(DueLoops loops, Leases leases, Writing writing, Tenancy tenancy) {
        this.loops = loops;
        this.leases = leases;
        this.writing = writing;
        this.tenancy = tenancy;
    }

    @PostConstruct
    void start() {
        loops.start("exports", now -> writeWhatWaits(), Optional::empty);
    }

    private void writeWhatWaits() {
        Optional<Export> next = tenancy.acrossTenants(leases::claim);
        while (next.isPresent()) {
            Export export = next.get();
            tenancy.actingFor(export.tenant(), () -> tried(export));
            next = tenancy.acrossTenants(leases::claim);
        }
    }

    private boolean tried(Export export) {
        try {
            if (leases.isWornOut(export)) {
                leases.giveUp(export);
            } else {
                writing.write(export);
            }
        } catch (LeaseLost lost) {
            Log.info(lost.getMessage());
        } catch (RuntimeException failed) {
            Log.errorf(
                    failed,
                    "export %s failed, attempt %d",
                    export.id(),
                    export.progress().attempts());
            leases.failed(export);
        }
        return true;
    }
}
