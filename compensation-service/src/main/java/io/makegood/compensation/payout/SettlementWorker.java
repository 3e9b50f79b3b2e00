package io.makegood.compensation.payout;

import io.quarkus.logging.Log;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Claims due payouts, issues them side by side, and records outcomes as they come. Between a claim and its record
 * there is only a lease: if the worker dies, another one issues the payout again, under the same id.
 */
class SettlementWorker implements Runnable {

    private final DuePayouts due;
    private final Settlement settlement;
    private final PaymentProvider provider;
    private final SettlementConfig config;
    private final InstantSource time;
    private final BlockingQueue<Attempt> ended = new LinkedBlockingQueue<>();
    private int inFlight;

    SettlementWorker(
            DuePayouts due,
            Settlement settlement,
            PaymentProvider provider,
            SettlementConfig config,
            InstantSource time) {
        this.due = due;
        this.settlement = settlement;
        this.provider = provider;
        this.config = config;
        this.time = time;
    }

    /** Until the thread is interrupted. */
    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                record(outcomes());
                issueWhatIsDue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failed) {
                Log.error("payouts could not be claimed or recorded; their leases will expire", failed);
            }
        }
    }

    /** Waits for outcomes, but not longer than new payouts may wait. */
    private List<Attempt> outcomes() throws InterruptedException {
        List<Attempt> outcomes = new ArrayList<>();
        Attempt first = ended.poll(config.pollEvery().toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            outcomes.add(first);
            ended.drainTo(outcomes);
        }
        return outcomes;
    }

    private void record(List<Attempt> outcomes) {
        inFlight -= outcomes.size();
        if (!outcomes.isEmpty()) {
            settlement.record(outcomes);
        }
    }

    private void issueWhatIsDue() {
        int free = config.inFlight() - inFlight;
        if (free > 0) {
            due.claim(time.instant(), free).forEach(this::issue);
        }
    }

    private void issue(DuePayout next) {
        inFlight++;
        provider.issue(next.payout(), next.destination())
                .thenAccept(outcome -> ended.add(attempt(next.payout(), outcome)));
    }

    private Attempt attempt(Payout payout, Outcome outcome) {
        return Attempt.of(payout, outcome, config.retryAfter(payout.progress().attempts() + 1), time.instant());
    }
}
