package io.makegood.compensation.statement;

import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.tenancy.Tenant;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Matches again what waits, now and then: payouts settle after their line has come, and go missing as time passes. */
@ApplicationScoped
class MissingLook {

    private final Jdbi jdbi;
    private final Statements statements;
    private final Matching matching;
    private final Tenancy tenancy;
    private final InstantSource time;

    MissingLook(Jdbi jdbi, Statements statements, Matching matching, Tenancy tenancy, InstantSource time) {
        this.jdbi = jdbi;
        this.statements = statements;
        this.matching = matching;
        this.tenancy = tenancy;
        this.time = time;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAgain() {
        tenants().forEach(tenant -> tenancy.actingFor(tenant, () -> lookAgain(tenant)));
    }

    boolean lookAgain(Tenant tenant) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                statements.hold(tenant);
                matching.run(tenant, time.instant());
            });
            return true;
        } catch (RuntimeException failed) {
            Log.errorf(failed, "the statements of %s could not be matched again", tenant);
            return false;
        }
    }

    private List<Tenant> tenants() {
        return tenancy.acrossTenants(() -> QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> handle.createQuery("select distinct tenant from statement")
                        .map((row, context) -> new Tenant(row.getString("tenant")))
                        .list())));
    }
}
