package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.Promises;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Prices verdicts that came before their guarantee version or their promise, once that has arrived. */
@ApplicationScoped
class WaitingVerdicts {

    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Assessor assessor;
    private final Promises promises;
    private final Tenancy tenancy;
    private final InstantSource time;

    WaitingVerdicts(Assessor assessor, Promises promises, Tenancy tenancy, InstantSource time) {
        this.assessor = assessor;
        this.promises = promises;
        this.tenancy = tenancy;
        this.time = time;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void catchUp() {
        tenancy.acrossTenants(() -> {
            List<Promise> waiting =
                    QuarkusTransaction.requiringNew().call(() -> promises.priceableSince(time.instant(), BATCH));
            if (!waiting.isEmpty()) {
                catchUp(waiting);
            }
        });
    }

    /** Together if all can be priced; else apart, so that one that cannot does not hold back the others. */
    private void catchUp(List<Promise> waiting) {
        try {
            QuarkusTransaction.requiringNew().run(() -> assessor.catchUp(waiting));
        } catch (RuntimeException failed) {
            if (waiting.size() > 1) {
                waiting.forEach(one -> catchUp(List.of(one)));
            } else {
                Log.errorf(
                        failed,
                        "promise %s cannot be priced; it is tried again",
                        waiting.get(0).id());
                QuarkusTransaction.requiringNew()
                        .run(() ->
                                promises.postpone(waiting.get(0), time.instant().plus(PATIENCE)));
            }
        }
    }
}
