package io.makegood.compensation.approval;

import io.makegood.compensation.approval.Review.Seen;
import io.makegood.compensation.approval.Review.Subject;
import io.makegood.compensation.approval.Review.Watched;
import io.makegood.compensation.promise.PromiseId;
import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** Says of new payments why they have to wait, by the policies of their tenants. */
@ApplicationScoped
public class Reviews {

    private final ApprovalPolicies policies;
    private final WatchedPayouts payouts;
    private final OrderLocks locks;
    private final InstantSource time;

    Reviews(ApprovalPolicies policies, WatchedPayouts payouts, OrderLocks locks, InstantSource time) {
        this.policies = policies;
        this.payouts = payouts;
        this.locks = locks;
        this.time = time;
    }

    /**
     * For all payments of one batch. Whoever is watched is looked up at once, and locked until the transaction ends, so
     * that nobody counts without what another batch pays just now. These locks are the last: who holds one waits for
     * no other.
     */
    public Review open(Collection<Subject> about) {
        Map<Tenant, ApprovalPolicy> known =
                policies.of(about.stream().map(one -> one.promise().tenant()).collect(Collectors.toSet()));
        Map<PromiseId, Subject> subjects = about.stream()
                .filter(one -> known.containsKey(one.promise().tenant()))
                .collect(Collectors.toMap(one -> one.promise().key(), Function.identity(), (one, same) -> one));
        List<Watched> watched = subjects.values().stream()
                .flatMap(one ->
                        watched(Objects.requireNonNull(known.get(one.promise().tenant())), one))
                .distinct()
                .toList();
        locks.hold(watched.stream().map(Watched::lock).toList());
        Map<Watched, Map<CurrencyUnit, Seen>> seen = payouts.seen(watched, subjects.keySet(), time.instant());
        return new Review(known, subjects, seen);
    }

    private static Stream<Watched> watched(ApprovalPolicy policy, Subject one) {
        return policy.watch().stream()
                .flatMap(rule ->
                        one.key(rule.per()).map(key -> new Watched(one.promise().tenant(), rule, key)).stream());
    }

    /** What it let through or held counts from now on. */
    public void close(Review review) {
        payouts.count(review.counted());
    }
}
