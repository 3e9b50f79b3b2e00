package io.makegood.kernel.time;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Watches the clock in a thread of its own: does what is due, then sleeps until the next due time, at most a second. What
 * fails, as while the database is away, is done later.
 */
public final class DueLoop implements Runnable {

    /** What is due now and not done is another worker's; no need to ask for it without pause. */
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(10);

    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private final Consumer<Instant> work;
    private final Supplier<Optional<Instant>> next;
    private final InstantSource time;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param name of the thread, for logs
     * @param work does all that is due at a moment
     * @param next the next due time, empty when there is none
     */
    public DueLoop(String name, Consumer<Instant> work, Supplier<Optional<Instant>> next, InstantSource time) {
        this.work = work;
        this.next = next;
        this.time = time;
        this.thread = new Thread(this, name);
    }

    public void start() {
        thread.start();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Waits for what is being done, ten seconds at most. */
    public void stop() throws InterruptedException {
        stopped.countDown();
        thread.join(Duration.ofSeconds(10).toMillis());
    }

    @Override
    public void run() {
        try {
            boolean stopping = false;
            while (!stopping) {
                Duration sleep = workAndFindSleep();
                stopping = stopped.await(sleep.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration workAndFindSleep() {
        try {
            work.accept(time.instant());
            return next.get().map(this::until).orElse(LONGEST_SLEEP);
        } catch (RuntimeException failed) {
            Log.warnf("%s: what is due has to wait: %s", thread.getName(), failed.getMessage());
            return LONGEST_SLEEP;
        }
    }

    private Duration until(Instant due) {
        Duration ahead = Duration.between(time.instant(), due);
        if (ahead.compareTo(SHORTEST_SLEEP) < 0) {
            return SHORTEST_SLEEP;
        }
        return ahead.compareTo(LONGEST_SLEEP) < 0 ? ahead : LONGEST_SLEEP;
    }
}
