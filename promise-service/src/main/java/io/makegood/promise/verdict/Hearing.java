package io.makegood.promise.verdict;

import static java.util.stream.Collectors.toSet;

import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.HeardEvents;
import io.makegood.promise.history.OrderRef;
import io.makegood.promise.promise.Promises;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Takes in what happened, and judges every promise it concerns. Events of orders nobody promised anything are kept. */
@ApplicationScoped
public class Hearing {

    private final HeardEvents heard;
    private final Promises promises;
    private final Judging judging;
    private final OrderLocks locks;

    Hearing(HeardEvents heard, Promises promises, Judging judging, OrderLocks locks) {
        this.heard = heard;
        this.promises = promises;
        this.judging = judging;
        this.locks = locks;
    }

    public void hear(Collection<HeardEvent> events, Instant now) {
        Set<OrderRef> orders = events.stream().map(HeardEvent::order).collect(toSet());
        locks.hold(orders.stream().map(OrderRef::key).toList());
        heard.add(events);
        judging.judge(promises.of(orders), now);
    }
}
