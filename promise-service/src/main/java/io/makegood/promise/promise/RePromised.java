package io.makegood.promise.promise;

import io.makegood.kernel.messaging.Outgoing;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What others learn when a new date is offered. */
public record RePromised(
        PromiseId promiseId,
        String order,
        String objective,
        int rePromise,
        @Nullable OffsetDateTime dueAt,
        OffsetDateTime offeredAt,
        @Nullable String offeredBy) {

    private static final String TYPE = "makegood.re-promised";

    public static RePromised of(Promise promise, DueTime due) {
        return new RePromised(
                promise.id(),
                promise.order().order(),
                due.objective(),
                due.rePromise(),
                promise.localIfAny(due.dueAt()),
                promise.local(due.offeredAt()),
                due.offeredBy());
    }

    static Outgoing message(Promise promise, DueTime due) {
        return new Outgoing(
                PromiseMade.TOPIC,
                promise.tenant(),
                promise.order().key(),
                TYPE,
                promise.order().order(),
                of(promise, due));
    }
}
