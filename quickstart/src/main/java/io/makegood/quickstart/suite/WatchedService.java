package io.makegood.quickstart.suite;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** A service that is started again when its process dies, as an orchestrator would, until it is told to stop. */
final class WatchedService {

    private final Service service;
    private final Supplier<ServiceProcess> launch;
    private final Consumer<String> progress;
    private volatile ServiceProcess process;
    private volatile boolean stopping;

    WatchedService(Service service, Supplier<ServiceProcess> launch, Consumer<String> progress) {
        this.service = service;
        this.launch = launch;
        this.progress = progress;
        this.process = launch.get();
    }

    /** Only a service that has been ready once is started again: one that cannot start would fail for ever. */
    void awaitReady() {
        process.awaitReady();
        progress.accept(service.title() + " is ready");
        process.onExit(this::restart);
    }

    private synchronized void restart() {
        if (stopping) {
            return;
        }
        progress.accept(service.title() + " died: it is started again");
        try {
            process = launch.get();
            awaitReady();
        } catch (CannotStart e) {
            progress.accept(e.getMessage());
        }
    }

    void kill() {
        process.kill();
    }

    void askToStop() {
        stopping = true;
        process.askToStop();
    }

    void awaitStop() {
        process.awaitStop();
    }
}
