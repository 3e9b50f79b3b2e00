package io.makegood.compensation.payout;

import io.makegood.compensation.routing.Provider;
import io.makegood.compensation.routing.Providers;
import io.makegood.kernel.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Makes payment files at the times that were set, on one replica each. */
@ApplicationScoped
class PaymentFileTimes {

    private final Providers providers;
    private final PaymentFiles files;
    private final Tenancy tenancy;
    private final InstantSource time;

    PaymentFileTimes(Providers providers, PaymentFiles files, Tenancy tenancy, InstantSource time) {
        this.providers = providers;
        this.files = files;
        this.tenancy = tenancy;
        this.time = time;
    }

    @Scheduled(every = "10s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void makeFiles() {
        makeFiles(time.instant());
    }

    void makeFiles(Instant now) {
        tenancy.acrossTenants(() -> {
            boolean isMore = true;
            while (isMore) {
                isMore = QuarkusTransaction.requiringNew().call(() -> makeNext(now));
            }
        });
    }

    private boolean makeNext(Instant now) {
        return providers.takeFileDue(now).map(bank -> makeAll(bank, now)).orElse(false);
    }

    private boolean makeAll(Provider bank, Instant now) {
        boolean isMore = true;
        while (isMore) {
            isMore = files.create(bank, now).isPresent();
        }
        return true;
    }
}
