package io.makegood.promise.due;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process that does not watch the clock any more is to be restarted. */
@Liveness
@ApplicationScoped
class DueTimesAlive implements HealthCheck {

    private final TimerLoop loop;

    DueTimesAlive(TimerLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("due-times").status(loop.isAlive()).build();
    }
}
