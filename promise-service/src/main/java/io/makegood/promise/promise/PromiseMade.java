package io.makegood.promise.promise;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.messaging.Outgoing;
import io.makegood.promise.guarantee.GuaranteeRef;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What others learn when a promise is made. */
public record PromiseMade(
        PromiseId promiseId,
        String order,
        String customer,
        GuaranteeRef guarantee,
        OffsetDateTime madeAt,
        ZoneId zone,
        Map<String, JsonNode> facts,
        List<Due> dueTimes) {

    public static final String TOPIC = "makegood.promises";

    private static final String TYPE = "makegood.promise-made";

    /** When one objective is due. */
    public record Due(
            String objective,
            String occurrence,
            int rePromise,
            @Nullable OffsetDateTime dueAt,
            OffsetDateTime offeredAt) {}

    public static PromiseMade of(Promise promise) {
        return new PromiseMade(
                promise.id(),
                promise.order().order(),
                promise.customer(),
                promise.guarantee(),
                promise.local(promise.madeAt()),
                promise.zone(),
                new TreeMap<>(promise.facts()),
                promise.dueTimes().stream()
                        .map(due -> new Due(
                                due.objective(),
                                due.occurrence(),
                                due.rePromise(),
                                promise.localIfAny(due.dueAt()),
                                promise.local(due.offeredAt())))
                        .toList());
    }

    static Outgoing message(Promise promise) {
        return new Outgoing(
                TOPIC,
                promise.tenant(),
                promise.order().key(),
                TYPE,
                promise.order().order(),
                of(promise));
    }
}
