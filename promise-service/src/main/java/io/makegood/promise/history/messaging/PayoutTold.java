package io.makegood.promise.history.messaging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.guarantee.GuaranteeRef;
import io.makegood.promise.history.EventId;
import io.makegood.promise.history.EventValues;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.OrderRef;
import io.makegood.terms.objective.Start.EachPayout;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What compensation-service tells of a payout: events of the order, for a payout can be promised too. */
record PayoutTold(
        String payoutId,
        String promiseId,
        String order,
        GuaranteeRef guarantee,
        @Nullable String award,
        String kind,
        @Nullable Instant heldAt,
        @Nullable Instant instructedAt,
        @Nullable Instant settledAt,
        @Nullable Instant failedAt,
        @Nullable Instant rejectedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String replacedBy) {

    static final String RETURNED = "compensation-returned";

    PayoutTold {
        Objects.requireNonNull(payoutId, "payoutId");
        Objects.requireNonNull(promiseId, "promiseId");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(guarantee, "guarantee");
    }

    /** Goodwill settles nothing that was promised. */
    boolean isPaymentOfWhatIsOwed() {
        return "payment".equals(kind) && award != null;
    }

    /** Nothing, if it never was settled and failed. */
    Optional<HeardEvent> heard(Tenant tenant, String message) {
        return Optional.ofNullable(
                switch (message) {
                    case "makegood.payout-held" -> event(tenant, EachPayout.OWED, payoutId + "/owed", heldAt);
                    case "makegood.payout-instructed" ->
                        event(tenant, EachPayout.OWED, payoutId + "/owed", instructedAt);
                    case "makegood.payout-settled" -> event(tenant, EachPayout.PAID, paid(), settledAt);
                    case "makegood.payout-failed" -> settledAt == null ? null : returned(tenant);
                    case "makegood.payout-rejected" ->
                        event(tenant, EachPayout.WITHDRAWN, payoutId + "/withdrawn", rejectedAt);
                    case "makegood.payout-withdrawn" ->
                        event(
                                tenant,
                                replacedBy == null ? EachPayout.WITHDRAWN : EachPayout.REPLACED,
                                payoutId + "/withdrawn",
                                withdrawnAt);
                    default -> throw new IllegalArgumentException(message);
                });
    }

    /** A payout that came back may be settled again. */
    private String paid() {
        return payoutId + "/paid/" + settledAt;
    }

    private HeardEvent returned(Tenant tenant) {
        HeardEvent returned = event(tenant, RETURNED, payoutId + "/returned/" + failedAt, failedAt);
        return new HeardEvent(
                returned.order(),
                returned.id(),
                returned.type(),
                null,
                null,
                returned.values(),
                null,
                null,
                returned.occurredAt(),
                returned.recordedAt(),
                paid(),
                null);
    }

    private HeardEvent event(Tenant tenant, String type, String id, @Nullable Instant at) {
        Instant when = Objects.requireNonNull(at, "when");
        return new HeardEvent(
                new OrderRef(tenant, order),
                new EventId(HeardEvent.PAYOUTS, id),
                type,
                null,
                null,
                new EventValues(values()),
                null,
                null,
                when,
                when,
                null,
                null);
    }

    private ObjectNode values() {
        ObjectNode values = JsonNodeFactory.instance
                .objectNode()
                .put("payout", payoutId)
                .put("promise", promiseId)
                .put("award", award);
        return replacedBy == null ? values : values.put("replacedBy", replacedBy);
    }
}
