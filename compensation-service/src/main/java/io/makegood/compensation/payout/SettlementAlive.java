package io.makegood.compensation.payout;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process whose worker has died is to be restarted. */
@Liveness
@ApplicationScoped
class SettlementAlive implements HealthCheck {

    private final SettlementLoop loop;

    SettlementAlive(SettlementLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("settlement").status(loop.isAlive()).build();
    }
}
