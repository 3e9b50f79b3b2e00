package io.makegood.compensation.claim;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process that does not watch the clock any more is to be restarted. */
@Liveness
@ApplicationScoped
class ExpiryAlive implements HealthCheck {

    private final ExpiryLoop loop;

    ExpiryAlive(ExpiryLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("claims").status(loop.isAlive()).build();
    }
}
