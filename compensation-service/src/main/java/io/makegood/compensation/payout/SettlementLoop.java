package io.makegood.compensation.payout;

import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/** Keeps one worker at work in this process from start to shutdown, for all tenants. */
@ApplicationScoped
class SettlementLoop {

    private final SettlementWorker worker;
    private final Thread thread;

    SettlementLoop(
            Tenancy tenancy,
            DuePayouts due,
            Settlement settlement,
            PaymentProviders providers,
            SettlementConfig config,
            InstantSource time) {
        this.worker = new SettlementWorker(due, settlement, providers, config, time);
        this.thread = new Thread(() -> tenancy.acrossTenants(worker), "settlement");
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        worker.stop();
        thread.join();
    }
}
