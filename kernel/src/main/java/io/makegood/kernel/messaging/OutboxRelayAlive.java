package io.makegood.kernel.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A process whose relay has died is to be restarted: its messages would wait for ever. */
@Liveness
@ApplicationScoped
class OutboxRelayAlive implements HealthCheck {

    private final OutboxRelay relay;

    OutboxRelayAlive(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay").status(relay.isAlive()).build();
    }
}
