package io.makegood.delivery.silence;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process that does not watch the clock any more is to be restarted. */
@Liveness
@ApplicationScoped
class SilenceAlive implements HealthCheck {

    private final SilenceLoop loop;

    SilenceAlive(SilenceLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("silence").status(loop.isAlive()).build();
    }
}
