package io.makegood.promise.due;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.promise.promise.JudgedPromise;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.promise.PromiseKey;
import io.makegood.promise.promise.Promises;
import io.makegood.promise.verdict.Judging;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Fires what is due: a batch is one transaction, from claiming timers to the verdicts, the messages and the next timers.
 * Several workers, and replicas, share the work. When a batch fails, its promises are judged one by one, and those that
 * fail are set aside for a while, so that they do not hold back the others.
 */
@ApplicationScoped
public class Firing {

    static final int BATCH = 1_000;

    private static final Duration ASIDE = Duration.ofMinutes(1);

    private final DueTimers timers;
    private final Promises promises;
    private final Judging judging;
    private final OrderLocks locks;
    private final Tenancy tenancy;

    Firing(DueTimers timers, Promises promises, Judging judging, OrderLocks locks, Tenancy tenancy) {
        this.timers = timers;
        this.promises = promises;
        this.judging = judging;
        this.locks = locks;
        this.tenancy = tenancy;
    }

    /** Fires until nothing is due at {@code now} that nobody else is firing. */
    public void drain(Instant now) {
        boolean full = true;
        while (full) {
            full = tenancy.acrossTenants(() -> fire(now)) == BATCH;
        }
    }

    private int fire(Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> fireTogether(now));
        } catch (RuntimeException failed) {
            Log.warnf(failed, "a batch of due times failed; its promises are judged one by one");
            return fireApart(now);
        }
    }

    /** In the transaction of the caller. */
    int fireTogether(Instant now) {
        return fire(timers.claim(now, BATCH), now);
    }

    private int fireApart(Instant now) {
        List<ClaimedTimer> due = QuarkusTransaction.requiringNew().call(() -> timers.claim(now, BATCH));
        due.stream()
                .map(ClaimedTimer::timer)
                .collect(groupingBy(DueTimer::promise, LinkedHashMap::new, toList()))
                .forEach((promise, dueOfPromise) -> fireAlone(promise, dueOfPromise, now));
        return due.size();
    }

    private void fireAlone(PromiseKey promise, List<DueTimer> due, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> fire(timers.claim(due), now));
        } catch (RuntimeException failed) {
            Log.errorf(failed, "promise %s cannot be judged; trying again in %s", promise.id(), ASIDE);
            QuarkusTransaction.requiringNew().run(() -> setAside(due, now.plus(ASIDE)));
        }
    }

    private void setAside(List<DueTimer> due, Instant until) {
        timers.remove(due);
        timers.set(due.stream()
                .map(timer -> new DueTimer(until, timer.promise(), timer.dueNo()))
                .toList());
    }

    /** Removes first: a timer that judging sets again is a new one, and stays. */
    private int fire(List<ClaimedTimer> claimed, Instant now) {
        if (!claimed.isEmpty()) {
            locks.hold(claimed.stream().map(one -> one.order().key()).collect(toSet()));
            timers.remove(claimed.stream().map(ClaimedTimer::timer).toList());
            judging.judge(promisesOf(claimed), now);
        }
        return claimed.size();
    }

    /** Read after the locks are held, so that nobody changes them any more. */
    private List<Promise> promisesOf(List<ClaimedTimer> claimed) {
        return promises.all(claimed.stream().map(one -> one.timer().promise()).collect(toSet())).stream()
                .map(JudgedPromise::promise)
                .toList();
    }
}
