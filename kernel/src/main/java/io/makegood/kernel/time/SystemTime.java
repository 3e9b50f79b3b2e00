package io.makegood.kernel.time;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only reader of the machine's clock. Ticks are microseconds, because that is what PostgreSQL keeps. For a rehearsal
 * of what takes a month it may be set back. That takes a profile of its own besides, so that it happens to nobody.
 */
class SystemTime {

    private static final String REHEARSAL = "rehearsal";

    @Produces
    @ApplicationScoped
    InstantSource now(@ConfigProperty(name = "makegood.clock.behind") Optional<Duration> behind) {
        return clock(behind.orElse(Duration.ZERO), ConfigUtils.getProfiles());
    }

    static Clock clock(Duration behind, List<String> profiles) {
        if (behind.isNegative() || !behind.isZero() && !profiles.contains(REHEARSAL)) {
            throw new IllegalStateException(
                    "makegood.clock.behind is %s; a clock may be set back in the profile '%s' only"
                            .formatted(behind, REHEARSAL));
        }
        return Clock.tick(Clock.offset(Clock.systemUTC(), behind.negated()), Duration.ofNanos(1_000));
    }

    /** A service that may not run with that clock does not start. */
    void start(
            @Observes StartupEvent started,
            InstantSource time,
            @ConfigProperty(name = "makegood.clock.behind") Optional<Duration> behind) {
        behind.ifPresent(by -> Log.warnf("a rehearsal: the clock is set back by %s, to %s", by, time.instant()));
    }
}
