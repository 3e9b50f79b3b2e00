package io.makegood.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** A process that does not watch the clock any more is to be restarted. */
@Liveness
@ApplicationScoped
class LoopsAlive implements HealthCheck {

    private final DueLoops loops;

    LoopsAlive(DueLoops loops) {
        this.loops = loops;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("loops");
        loops.all().forEach(loop -> answer.withData(loop.name(), loop.isAlive()));
        return answer.status(loops.all().stream().allMatch(DueLoop::isAlive)).build();
    }
}
