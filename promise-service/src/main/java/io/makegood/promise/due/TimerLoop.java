package io.makegood.promise.due;

import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Watches the clock: fires what is due, then sleeps until the next due time, at most a second. */
@Startup
@Singleton
class TimerLoop implements Runnable {

    /** What is due now and not fired is another worker's; no need to ask for it without pause. */
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(10);

    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private final Firing firing;
    private final DueTimers timers;
    private final Tenancy tenancy;
    private final InstantSource time;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this, "due-times");

    TimerLoop(Firing firing, DueTimers timers, Tenancy tenancy, InstantSource time) {
        this.firing = firing;
        this.timers = timers;
        this.tenancy = tenancy;
        this.time = time;
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopped.countDown();
        thread.join(Duration.ofSeconds(10).toMillis());
    }

    @Override
    public void run() {
        try {
            boolean stopping = false;
            while (!stopping) {
                Duration sleep = fireAndFindSleep();
                stopping = stopped.await(sleep.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration fireAndFindSleep() {
        try {
            firing.drain(time.instant());
            return tenancy.acrossTenants(timers::next).map(this::until).orElse(LONGEST_SLEEP);
        } catch (RuntimeException unreachable) {
            Log.warnf("due times wait, the database cannot be used: %s", unreachable.getMessage());
            return LONGEST_SLEEP;
        }
    }

    private Duration until(Instant next) {
        Duration ahead = Duration.between(time.instant(), next);
        if (ahead.compareTo(SHORTEST_SLEEP) < 0) {
            return SHORTEST_SLEEP;
        }
        return ahead.compareTo(LONGEST_SLEEP) < 0 ? ahead : LONGEST_SLEEP;
    }
}
