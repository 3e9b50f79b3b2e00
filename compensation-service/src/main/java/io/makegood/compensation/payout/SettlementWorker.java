package io.makegood.compensation.payout;

import io.makegood.compensation.routing.ProviderKey;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Claims due payouts, issues them side by side, and records outcomes as they come. Between a claim and its record
 * there is only a lease: if the worker dies, another one issues the payout again, under the same id.
 */
class SettlementWorker implements Runnable {

    private final DuePayouts due;
    private final Settlement settlement;
    private final PaymentProviders providers;
    private final SettlementConfig config;
    private final InstantSource time;
    private final BlockingQueue<Attempt> ended = new LinkedBlockingQueue<>();
    private final Map<ProviderKey, Integer> inFlight = new HashMap<>();
    private Instant routesAt = Instant.MIN;
    private volatile boolean stopped;

    SettlementWorker(
            DuePayouts due,
            Settlement settlement,
            PaymentProviders providers,
            SettlementConfig config,
            InstantSource time) {
        this.due = due;
        this.settlement = settlement;
        this.providers = providers;
        this.config = config;
        this.time = time;
    }

    /** Until it is stopped and all that is in flight has come back. */
    @Override
    public void run() {
        while (!stopped || !inFlight.isEmpty()) {
            try {
                record(outcomes());
                lookAfterRoutes();
                issueWhatIsDue();
            } catch (InterruptedException interrupted) {
                stop();
            } catch (RuntimeException failed) {
                Log.error("payouts could not be claimed", failed);
            }
        }
    }

    void stop() {
        stopped = true;
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
        outcomes.forEach(outcome -> inFlight.merge(provider(outcome.issued()), -1, SettlementWorker::sumOrGone));
        if (!outcomes.isEmpty()) {
            settlement.record(outcomes);
        }
    }

    private void lookAfterRoutes() {
        Instant now = time.instant();
        if (!now.isBefore(routesAt)) {
            due.rerouteLatecomers(now);
            routesAt = now.plus(config.routesEvery());
        }
    }

    private void issueWhatIsDue() {
        int free = config.inFlight()
                - inFlight.values().stream().mapToInt(Integer::intValue).sum();
        if (!stopped && free > 0) {
            due.claim(time.instant(), free, busy()).forEach(this::issue);
        }
    }

    private void issue(DuePayout next) {
        inFlight.merge(provider(next), 1, Integer::sum);
        providers.issue(next).thenAccept(outcome -> ended.add(attempt(next, outcome)));
    }

    private List<ProviderKey> busy() {
        return inFlight.entrySet().stream()
                .filter(provider -> provider.getValue() >= config.inFlightPerProvider())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Attempt attempt(DuePayout tried, Outcome outcome) {
        Optional<Duration> retryAfter =
                outcome.isPending() ? Optional.of(config.askEvery()) : config.retryAfter(tried.tries() + 1);
        return Attempt.of(tried, outcome, retryAfter, time.instant());
    }

    private static ProviderKey provider(DuePayout due) {
        return due.provider().key();
    }

    private static @Nullable Integer sumOrGone(int inFlight, int change) {
        return inFlight + change == 0 ? null : inFlight + change;
    }
}
