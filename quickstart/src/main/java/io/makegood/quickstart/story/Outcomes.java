package io.makegood.quickstart.story;

import io.makegood.quickstart.rest.Patience;
import java.time.Duration;
import java.util.Optional;

/** Asks the services what has come of an order so far. */
record Outcomes(String order, TenantApis apis) {

    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(90), Duration.ofMillis(250));
    private static final String ALL = "&limit=200";

    /** Waits for what is expected; when it does not come, answers what there is instead. */
    Outcome awaited(Expected expected) {
        return PATIENCE.until(() -> Optional.of(now()).filter(expected::isReachedBy))
                .orElseGet(this::now);
    }

    Outcome now() {
        return new Outcome(
                apis.promise().get("/promises/" + promise().id() + "/verdicts?limit=200").page(Verdict.class).stream()
                        .sorted(Verdict.BY_TIME)
                        .toList(),
                apis.compensation().get("/entitlements?order=" + order + ALL).page(Entitlement.class),
                apis.compensation().get("/payouts?order=" + order + ALL).page(Payout.class));
    }

    PromiseView promise() {
        return apis.promise()
                .get("/promises?order=" + order)
                .page(PromiseView.class)
                .get(0);
    }
}
