package io.makegood.promise.promise;

import io.makegood.kernel.messaging.OrderLocks;
import io.makegood.kernel.messaging.Outbox;
import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.verdict.Judging;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can happen to a promise once it is made: later dates are offered, or it is cancelled. It is judged at once. */
@ApplicationScoped
public class Changing {

    private static final int LONGEST_TEXT = 500;

    private final Promises promises;
    private final Judging judging;
    private final OrderLocks locks;
    private final Outbox outbox;

    Changing(Promises promises, Judging judging, OrderLocks locks, Outbox outbox) {
        this.promises = promises;
        this.judging = judging;
        this.locks = locks;
        this.outbox = outbox;
    }

    public void offer(Tenant tenant, PromiseId id, OfferDate offer, Instant now) {
        Promise promise = underWay(tenant, id).promise();
        DueTime due = due(promise, offer, now);
        promises.addDueTime(promise, due);
        Promise offeredAgain = promises.get(tenant, id).promise();
        outbox.add(RePromised.message(offeredAgain, due));
        judging.judge(List.of(offeredAgain), now);
    }

    public void cancel(Tenant tenant, PromiseId id, CancelPromise cancel, Instant now) {
        JudgedPromise judged = underWay(tenant, id);
        Promise promise = judged.promise();
        String reason = cancel.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_TEXT) {
            throw Invalid.field("/reason", reason, "must have 1 to %d characters".formatted(LONGEST_TEXT));
        }
        Instant at = moment("/cancelledAt", cancel.cancelledAt(), promise, now);
        if (cancel.cancelledAt() != null) {
            refuseToUndoBreach(judged, at);
        }
        promises.cancel(promise, new Cancellation(at, reason));
        judging.judge(List.of(promises.get(tenant, id).promise()), now);
    }

    /** Holds the lock of its order, so nobody else changes or judges it meanwhile. */
    private JudgedPromise underWay(Tenant tenant, PromiseId id) {
        locks.hold(Set.of(promises.get(tenant, id).promise().order().key()));
        JudgedPromise judged = promises.get(tenant, id);
        Instant cancelledAt = judged.promise().cancelledAt();
        if (cancelledAt != null) {
            throw new PromiseCancelled(id, cancelledAt);
        }
        return judged;
    }

    /** What a customer was told of a breach, and is owed for it, is not taken back by dating a cancellation before it. */
    private static void refuseToUndoBreach(JudgedPromise judged, Instant cancelledAt) {
        judged.lastBreach().filter(cancelledAt::isBefore).ifPresent(breachedAt -> {
            throw Invalid.field("/cancelledAt", cancelledAt, "must not lie before the breach told as of " + breachedAt);
        });
    }

    private static DueTime due(Promise promise, OfferDate offer, Instant now) {
        String objective = objective(promise, offer.objective());
        Instant offeredAt = moment("/offeredAt", offer.offeredAt(), promise, now);
        OffsetDateTime dueAt = offer.dueAt();
        if (dueAt == null || !dueAt.toInstant().truncatedTo(ChronoUnit.MICROS).isAfter(offeredAt)) {
            throw Invalid.field("/dueAt", dueAt, "must lie after it is offered, at " + offeredAt);
        }
        if (offer.offeredBy() != null && offer.offeredBy().length() > LONGEST_TEXT) {
            throw Invalid.field(
                    "/offeredBy", offer.offeredBy(), "must have at most %d characters".formatted(LONGEST_TEXT));
        }
        int earlier = (int) promise.dueTimes().stream()
                .filter(due ->
                        due.objective().equals(objective) && due.occurrence().isEmpty())
                .count();
        return new DueTime(
                promise.dueTimes().size(), objective, "", earlier, dueAt.toInstant(), offeredAt, offer.offeredBy());
    }

    private static String objective(Promise promise, @Nullable String named) {
        List<String> objectives = promise.dueTimes().stream()
                .filter(due -> due.isFirst() && due.occurrence().isEmpty() && due.dueAt() != null)
                .map(DueTime::objective)
                .toList();
        String objective = named == null && objectives.size() == 1 ? objectives.get(0) : named;
        if (objective == null || !objectives.contains(objective)) {
            throw Invalid.field("/objective", named, "must be one of " + objectives);
        }
        return objective;
    }

    private static Instant moment(String pointer, @Nullable OffsetDateTime given, Promise promise, Instant now) {
        Instant moment = given == null ? now : given.toInstant().truncatedTo(ChronoUnit.MICROS);
        if (moment.isBefore(promise.madeAt()) || moment.isAfter(now)) {
            throw Invalid.field(
                    pointer, given, "must lie between the promise, made at %s, and now".formatted(promise.madeAt()));
        }
        return moment;
    }
}
