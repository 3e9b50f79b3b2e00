package io.makegood.quickstart.suite;

import io.makegood.quickstart.merchant.MerchantEndpoint;
import io.makegood.quickstart.stack.Database;
import io.makegood.quickstart.stack.Folders;
import io.makegood.quickstart.stack.FreePorts;
import io.makegood.quickstart.stack.Stack;
import io.makegood.quickstart.token.SigningKey;
import io.makegood.quickstart.token.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * PostgreSQL, Kafka, the three services and the merchant endpoint, running together. Closing stops all of them, last
 * started first; it may come at any time, also from another thread in the middle of starting.
 */
public final class Suite implements AutoCloseable {

    private final SuitePlan plan;
    private final Consumer<String> progress;
    private final SigningKey key;
    private final Processes processes;
    private final MerchantEndpoint merchant;
    private final Services services;
    private final Deque<Runnable> toStop = new ArrayDeque<>();
    private boolean closed;

    public Suite(SuitePlan plan, Consumer<String> progress) {
        DataFolder data = plan.data().create();
        System.setProperty(
                "org.slf4j.simpleLogger.logFile",
                data.logs().resolve("stack.log").toString());
        this.plan = plan;
        this.progress = progress;
        this.key = SigningKey.in(data.keys());
        this.processes = new Processes(data);
        this.merchant = new MerchantEndpoint(plan.ports().merchant(), data.payments(), data.webhookSecret());
        this.services = new Services(plan, key, processes, progress);
    }

    /** Forgets all that was; refuses while somebody runs from the folder. */
    public static void clear(DataFolder data) {
        FolderLock lock = FolderLock.take(data.create());
        new Processes(data).endLeftovers();
        data.empty();
        lock.close();
    }

    /** Says on the way what starts and what is ready, and returns when all are. */
    public void start() {
        lockFolder();
        step(processes::endLeftovers, processes::forget);
        PortCheck.refuseIfTaken(plan.ports());
        progress.accept("PostgreSQL and Kafka are starting, with their data in "
                + plan.data().path());
        startStack();
        step(merchant::start, merchant::close);
        progress.accept("PostgreSQL and Kafka are ready, the three services are starting");
        step(services::start, services::stop);
        services.awaitReady();
        refuseIfClosed();
    }

    private synchronized void lockFolder() {
        refuseIfClosed();
        FolderLock lock = FolderLock.take(plan.data());
        toStop.push(lock::close);
    }

    private synchronized void startStack() {
        refuseIfClosed();
        Stack stack = Stack.start(plan.stack());
        toStop.push(() -> stop(stack));
    }

    private void stop(Stack stack) {
        progress.accept("PostgreSQL and Kafka are stopping");
        stack.close();
    }

    /** What is to be undone is noted first, because a step may fail half-way. */
    private synchronized void step(Runnable start, Runnable stop) {
        refuseIfClosed();
        toStop.push(stop);
        start.run();
    }

    private synchronized void refuseIfClosed() {
        if (closed) {
            throw new CannotStart("Stopped while starting.");
        }
    }

    public Tokens tokens() {
        return new Tokens(key);
    }

    public MerchantEndpoint merchant() {
        return merchant;
    }

    public URI address(Service service) {
        return plan.ports().address(service);
    }

    /** Starts another process of a service beside the one that runs, and says where it is. */
    public URI replicate(Service service) {
        int port = FreePorts.find(1).get(0);
        services.replicate(service, port);
        return URI.create("http://localhost:" + port);
    }

    /** Stops those that were started beside the three. */
    public void retireReplicas() {
        services.retireReplicas();
    }

    public Database database(Service service) {
        return plan.stack().database(service.database());
    }

    public String bootstrapServers() {
        return plan.stack().bootstrapServers();
    }

    /** The process of a service that runs now; after a kill it is another. */
    public ProcessHandle process(Service service) {
        return services.process(service);
    }

    /** Ends a service as a power cut would. It comes back by itself. */
    public void kill(Service service) {
        services.kill(service);
    }

    /**
     * Lets what finance books happen in another month: compensation-service starts again with its clock set back, and the
     * merchant endpoint goes by the same time. Zero brings both back to now.
     */
    public void setFinanceBack(Duration by) {
        merchant.setBack(by);
        services.setBack(Service.COMPENSATION, by);
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!toStop.isEmpty()) {
            stop(toStop.pop());
        }
        if (!plan.durable()) {
            Folders.delete(plan.data().path());
        }
    }

    /** One part that resists must not keep the others running. */
    private void stop(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            progress.accept("not stopped as it should be: " + e);
        }
    }
}
