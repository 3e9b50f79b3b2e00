package io.makegood.compensation.coupon;

import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Books coupons that have expired; nobody could redeem them any more before that. */
@ApplicationScoped
class CouponExpiry {

    private static final int BATCH = 1000;

    private final Coupons coupons;
    private final Tenancy tenancy;
    private final InstantSource time;

    CouponExpiry(Coupons coupons, Tenancy tenancy, InstantSource time) {
        this.coupons = coupons;
        this.tenancy = tenancy;
        this.time = time;
    }

    @Scheduled(
            every = "${makegood.coupon.expire-every:10s}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        tenancy.acrossTenants(() -> QuarkusTransaction.requiringNew().run(() -> coupons.expire(time.instant(), BATCH)));
    }
}
