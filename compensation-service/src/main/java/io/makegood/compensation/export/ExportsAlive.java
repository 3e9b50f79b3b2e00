package io.makegood.compensation.export;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process that writes no exports any more is to be restarted. */
@Liveness
@ApplicationScoped
class ExportsAlive implements HealthCheck {

    private final ExportLoop loop;

    ExportsAlive(ExportLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("exports").status(loop.isAlive()).build();
    }
}
