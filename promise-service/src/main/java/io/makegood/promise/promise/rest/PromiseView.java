package io.makegood.promise.promise.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.promise.JudgedPromise;
import io.makegood.promise.promise.JudgedPromise.JudgedDueTime;
import io.makegood.promise.promise.Paused;
import io.makegood.promise.promise.Promise;
import io.makegood.promise.promise.PromiseId;
import io.makegood.promise.verdict.State;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A promise and what it has come to, as callers see it; its times are local where it is to be kept. */
@Schema(name = "Promise")
record PromiseView(
        PromiseId id,
        @Schema(examples = "1993505414") String order,
        @Schema(examples = "zhang-lan") String customer,
        GuaranteeRef guarantee,
        State state,
        OffsetDateTime madeAt,
        @Schema(examples = "Asia/Shanghai") String zone,
        @Schema(description = "as they were brought") Map<String, JsonNode> facts,
        @Nullable String reference,
        List<DueTimeView> dueTimes,
        @Nullable OffsetDateTime cancelledAt,
        @Nullable String cancelReason,
        Instant createdAt) {

    @Schema(name = "DueTime")
    record DueTimeView(
            @Schema(examples = "delivered") String objective,

            @Schema(description = "which of several, when events start the clock; else empty", examples = "visit-1")
            String occurrence,

            @Schema(description = "0 is the promise itself, 1 the first later date")
            int rePromise,

            @Schema(description = "absent where nothing is due, as with what must not happen") @Nullable OffsetDateTime dueAt,

            OffsetDateTime offeredAt,
            @Nullable String offeredBy,
            State state,

            @Schema(implementation = String.class, examples = "PT24H") @Nullable Duration lateBy,

            @Schema(description = "while the clock stands still; else absent") @Nullable PausedView paused) {

        static DueTimeView of(Promise promise, JudgedDueTime judged) {
            return new DueTimeView(
                    judged.due().objective(),
                    judged.due().occurrence(),
                    judged.due().rePromise(),
                    promise.localIfAny(judged.due().dueAt()),
                    promise.local(judged.due().offeredAt()),
                    judged.due().offeredBy(),
                    judged.state(),
                    judged.lateBy(),
                    PausedView.of(promise, judged.due().paused()));
        }
    }

    @Schema(name = "Paused")
    record PausedView(
            OffsetDateTime since,

            @Schema(description = "the type of the event that began the pause", examples = "no-access")
            String by) {

        static @Nullable PausedView of(Promise promise, @Nullable Paused paused) {
            return paused == null ? null : new PausedView(promise.local(paused.since()), paused.by());
        }
    }

    static PromiseView of(JudgedPromise judged) {
        Promise promise = judged.promise();
        return new PromiseView(
                promise.id(),
                promise.order().order(),
                promise.customer(),
                promise.guarantee(),
                judged.state(),
                promise.local(promise.madeAt()),
                promise.zone().getId(),
                new TreeMap<>(promise.facts()),
                promise.reference(),
                judged.dueTimes().stream()
                        .map(due -> DueTimeView.of(promise, due))
                        .toList(),
                promise.cancelledAt() == null ? null : promise.local(promise.cancelledAt()),
                promise.cancellation() == null ? null : promise.cancellation().reason(),
                promise.createdAt());
    }
}
