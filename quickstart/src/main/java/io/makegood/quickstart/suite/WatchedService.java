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
        try {
            process.awaitReady();
        } catch (CannotStart e) {
            passOnUnlessStopping(e);
            return;
        }
        progress.accept(service.title() + " is ready");
        process.onExit(this::restart);
    }

    private void passOnUnlessStopping(CannotStart reason) {
        if (!stopping) {
            throw reason;
        }
    }

    private void restart() {
        try {
            if (launchUnlessStopping()) {
                awaitReady();
            }
        } catch (CannotStart e) {
            progress.accept(e.getMessage());
        }
    }

    private synchronized boolean launchUnlessStopping() {
        if (stopping) {
            return false;
        }
        progress.accept(service.title() + " has ended and is started again");
        process = launch.get();
        return true;
    }

    ProcessHandle process() {
        return process.handle();
    }

    void kill() {
        process.kill();
    }

    /** Returns when the old process is gone; the next one comes by itself. */
    void startAgain() {
        ServiceProcess old = process;
        old.askToStop();
        old.awaitStop();
    }

    synchronized void askToStop() {
        stopping = true;
        process.askToStop();
    }

    void awaitStop() {
        process.awaitStop();
    }
}
