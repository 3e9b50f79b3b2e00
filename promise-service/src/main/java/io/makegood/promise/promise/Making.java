package io.makegood.promise.promise;

import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.messaging.Outbox;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.guarantee.PublishedVersion;
import io.makegood.promise.guarantee.PublishedVersions;
import io.makegood.promise.verdict.Judging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Makes promises, many in one transaction; a wish that cannot be granted does not hold back the others. */
@ApplicationScoped
public class Making {

    private final PublishedVersions versions;
    private final Promises promises;
    private final Judging judging;
    private final OrderLocks locks;
    private final Outbox outbox;

    Making(PublishedVersions versions, Promises promises, Judging judging, OrderLocks locks, Outbox outbox) {
        this.versions = versions;
        this.promises = promises;
        this.judging = judging;
        this.locks = locks;
        this.outbox = outbox;
    }

    /**
     * One answer for each wish, in order. What has been heard of the orders counts at once, however long ago.
     *
     * @param wishes each may refuse when it is read
     */
    public List<Attempt> make(Tenant tenant, List<Supplier<MakePromise>> wishes, Instant now) {
        Map<String, List<PublishedVersion>> known = new HashMap<>();
        List<Attempt> attempts = wishes.stream()
                .map(wish -> Attempt.of(() -> promise(tenant, wish.get(), known, now)))
                .toList();
        keep(attempts.stream().map(Attempt::promise).filter(Objects::nonNull).toList(), now);
        return attempts;
    }

    private Promise promise(Tenant tenant, MakePromise wish, Map<String, List<PublishedVersion>> known, Instant now) {
        String guarantee = Objects.requireNonNullElse(wish.guarantee(), "");
        List<PublishedVersion> candidates = known.computeIfAbsent(guarantee, code -> versions.of(tenant, code));
        return Offer.promise(wish, candidates, tenant, now);
    }

    private void keep(List<Promise> made, Instant now) {
        if (made.isEmpty()) {
            return;
        }
        locks.hold(made.stream().map(promise -> promise.order().key()).toList());
        promises.add(made);
        outbox.add(made.stream().map(PromiseMade::message).toList());
        judging.judge(made, now);
    }
}
