package io.makegood.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** The only reader of the machine's clock. Ticks are microseconds, because that is what PostgreSQL keeps. */
class SystemTime {

    @Produces
    @ApplicationScoped
    InstantSource now() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
