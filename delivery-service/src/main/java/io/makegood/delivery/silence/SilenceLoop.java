package io.makegood.delivery.silence;

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

/** Watches the clock: looks at what is due, then sleeps until the next look, at most a second. */
@Startup
@Singleton
class SilenceLoop implements Runnable {

    /** What is due now and not looked at is another worker's; no need to ask for it without pause. */
    private static final Duration SHORTEST_SLEEP = Duration.ofMillis(10);

    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(1);

    private final Sweep sweep;
    private final Looks looks;
    private final Tenancy tenancy;
    private final InstantSource time;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this, "silence");

    SilenceLoop(Sweep sweep, Looks looks, Tenancy tenancy, InstantSource time) {
        this.sweep = sweep;
        this.looks = looks;
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
                Duration sleep = lookAndFindSleep();
                stopping = stopped.await(sleep.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration lookAndFindSleep() {
        try {
            sweep.drain(time.instant());
            return tenancy.acrossTenants(looks::next).map(this::until).orElse(LONGEST_SLEEP);
        } catch (RuntimeException unreachable) {
            Log.warnf("silences wait, the database cannot be used: %s", unreachable.getMessage());
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
