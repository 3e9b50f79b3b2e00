package io.makegood.compensation.payout;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process whose watch on the clock has died is to be restarted. */
@Liveness
@ApplicationScoped
class ReleaseAlive implements HealthCheck {

    private final ReleaseLoop loop;

    ReleaseAlive(ReleaseLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("releases").status(loop.isAlive()).build();
    }
}
