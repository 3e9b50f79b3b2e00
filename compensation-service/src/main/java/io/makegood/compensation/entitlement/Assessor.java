package io.makegood.compensation.entitlement;

import io.makegood.compensation.promise.MadePromise;
import io.makegood.compensation.promise.OpenRisks;
import io.makegood.compensation.promise.Promise;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.compensation.promise.Promises;
import io.makegood.compensation.promise.ReachedVerdict;
import io.makegood.kernel.messaging.OrderLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what promise-service tells into what is owed and paid, many at a time, in the caller's transaction. */
@ApplicationScoped
public class Assessor {

    private final OrderLocks orders;
    private final Promises promises;
    private final OpenRisks risks;
    private final Appraiser appraiser;
    private final Consequences consequences;
    private final InstantSource time;

    Assessor(
            OrderLocks orders,
            Promises promises,
            OpenRisks risks,
            Appraiser appraiser,
            Consequences consequences,
            InstantSource time) {
        this.orders = orders;
        this.promises = promises;
        this.risks = risks;
        this.appraiser = appraiser;
        this.consequences = consequences;
        this.time = time;
    }

    /** @param orderKeys of all that is told */
    public void hear(Collection<String> orderKeys, List<MadePromise> made, List<ReachedVerdict> reached) {
        orders.hold(orderKeys);
        promises.remember(made);
        hear(reached, time.instant());
        assess(concerned(made, reached));
    }

    private void hear(List<ReachedVerdict> reached, Instant now) {
        promises.hear(reached, now);
        risks.follow(reached, now);
    }

    /** Promises whose verdicts had to wait. */
    void catchUp(Collection<Promise> waiting) {
        orders.hold(waiting.stream().map(Promise::orderKey).toList());
        assess(waiting.stream().map(Promise::key).toList());
    }

    /** All that was told of a promise, priced anew; whoever calls holds its order. */
    void assessAnew(Promise promise) {
        promises.queueLast(promise.key(), time.instant());
        assess(List.of(promise.key()));
    }

    private void assess(Collection<PromiseId> ids) {
        consequences.draw(appraiser.appraise(ids));
    }

    private static Set<PromiseId> concerned(List<MadePromise> made, List<ReachedVerdict> reached) {
        return Stream.concat(
                        made.stream().map(one -> one.promise().key()),
                        reached.stream().map(one -> one.verdict().promise()))
                .collect(Collectors.toSet());
    }
}
