package io.makegood.kernel.time;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Watches the clock in a thread of its own: does what is due, then sleeps until the next due time or until it is woken, at
 * most a second. What fails, as while the database is away, is done later.
 */
public final class DueLoop {

    /** What is due now and not done is another worker's; no need to ask for it without pause. */
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(10);

    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private final Consumer<Instant> work;
    private final Supplier<Optional<Instant>> next;
    private final InstantSource time;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean stopping;
    private final Thread thread;

    DueLoop(String name, Consumer<Instant> work, Supplier<Optional<Instant>> next, InstantSource time) {
        this.work = work;
        this.next = next;
        this.time = time;
        this.thread = new Thread(this::run, name);
    }

    void start() {
        thread.start();
    }

    String name() {
        return thread.getName();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Something may be due that was not when it went to sleep; to be called when that is committed. */
    public void wake() {
        calls.release();
    }

    /** Waits for what is being done, ten seconds at most. */
    void stop() throws InterruptedException {
        stopping = true;
        wake();
        thread.join(Duration.ofSeconds(10).toMillis());
    }

    private void run() {
        try {
            while (!stopping) {
                calls.drainPermits();
                Duration sleep = workAndFindSleep();
                sleepUnlessCalled(sleep);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sleepUnlessCalled(Duration sleep) throws InterruptedException {
        if (calls.tryAcquire(sleep.toMillis(), TimeUnit.MILLISECONDS)) {
            Log.tracef("%s: woken", thread.getName());
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
