package io.makegood.compensation.payout;

import io.makegood.kernel.tenancy.Tenancy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Counts what is not paid though the terms promised it by now, for whoever watches. */
@ApplicationScoped
class OverduePayouts {

    private final Jdbi jdbi;
    private final Tenancy tenancy;
    private final InstantSource time;

    OverduePayouts(Jdbi jdbi, Tenancy tenancy, InstantSource time) {
        this.jdbi = jdbi;
        this.tenancy = tenancy;
        this.time = time;
    }

    void measure(@Observes StartupEvent started, MeterRegistry meters) {
        Gauge.builder("makegood.payouts.overdue", this, OverduePayouts::count)
                .description("payouts that are not paid, though the terms promised it by now")
                .register(meters);
    }

    private double count() {
        return tenancy.acrossTenants(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from payout
                        where pay_by < :now and state in ('held', 'instructed', 'failed')
                        """)
                .bind("now", time.instant())
                .mapTo(Integer.class)
                .one()));
    }
}
