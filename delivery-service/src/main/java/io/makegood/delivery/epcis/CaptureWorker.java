package io.makegood.delivery.epcis;

import io.makegood.delivery.epcis.CaptureWork.Rejected;
import io.makegood.kernel.refusal.Problem;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.kernel.time.DueLoop;
import io.makegood.kernel.time.DueLoops;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Works on capture jobs, one piece after the other, on every replica. What fails is tried again a little later, and
 * given up after a while: an outage passes, a fault of ours does not.
 */
@Startup
@Singleton
class CaptureWorker {

    private static final int ATTEMPTS_AT_MOST = 6;

    private final Captures captures;
    private final CaptureWork work;
    private final Tenancy tenancy;
    private final InstantSource time;
    private final DueLoop loop;

    CaptureWorker(DueLoops loops, Captures captures, CaptureWork work, Tenancy tenancy, InstantSource time) {
        this.captures = captures;
        this.work = work;
        this.tenancy = tenancy;
        this.time = time;
        this.loop = loops.start("epcis-captures", now -> workOff(), Optional::empty);
    }

    void taken(@Observes(during = TransactionPhase.AFTER_SUCCESS) Capture capture) {
        loop.wake();
    }

    private void workOff() {
        LastDocument documents = new LastDocument(work::document);
        while (tenancy.acrossTenants(() -> workedOnOne(documents))) {
            Log.debug("looking for the next piece of work");
        }
    }

    private boolean workedOnOne(LastDocument documents) {
        AtomicReference<@Nullable Capture> claimed = new AtomicReference<>();
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> captures.claim(time.instant()).ifPresent(capture -> {
                        claimed.set(capture);
                        tenancy.actingFor(capture.tenant(), () -> next(capture, documents));
                    }));
        } catch (RuntimeException failed) {
            Capture capture = claimed.get();
            if (capture == null) {
                throw failed;
            }
            QuarkusTransaction.requiringNew().run(() -> afterFailure(capture, failed));
        }
        return claimed.get() != null;
    }

    private boolean next(Capture capture, LastDocument documents) {
        work.next(capture, documents.of(capture), time.instant());
        return true;
    }

    private void afterFailure(Capture capture, RuntimeException failed) {
        Instant now = time.instant();
        if (failed instanceof Rejected rejected) {
            work.reject(capture, rejected, now);
            return;
        }
        Log.errorf(failed, "capture job %s failed, attempt %d", capture.id(), capture.attempts() + 1);
        if (capture.attempts() + 1 < ATTEMPTS_AT_MOST) {
            captures.putOff(capture, now.plus(Duration.ofSeconds(1L << capture.attempts())));
        } else {
            captures.proceeded(capture, capture.progress(), List.of(fault()), now);
        }
    }

    private static Problem fault() {
        String detail = "something is wrong on our side; the document is kept as evidence";
        return StandardProblem.of(new Problem("", "Internal error", 500, detail, null, "internal-error", List.of()));
    }
}
