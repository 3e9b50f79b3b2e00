package io.makegood.promise.history.messaging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.makegood.kernel.tenancy.Tenant;
import io.makegood.promise.history.EventId;
import io.makegood.promise.history.EventValues;
import io.makegood.promise.history.HeardEvent;
import io.makegood.promise.history.OrderRef;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What compensation-service tells of money that went out: an event of the order, for a payout can be promised too. */
record PayoutSettled(
        String payoutId, String order, @Nullable String award, String kind, Instant settledAt) {

    static final String EVENT = "compensation-paid";

    private static final String SOURCE = "/makegood/compensation-service";

    PayoutSettled {
        Objects.requireNonNull(payoutId, "payoutId");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(settledAt, "settledAt");
    }

    /** Goodwill settles nothing that was promised. */
    boolean isPaymentOfWhatIsOwed() {
        return "payment".equals(kind) && award != null;
    }

    HeardEvent heard(Tenant tenant) {
        return new HeardEvent(
                new OrderRef(tenant, order),
                new EventId(SOURCE, payoutId),
                EVENT,
                null,
                null,
                new EventValues(JsonNodeFactory.instance.objectNode().put("award", award)),
                null,
                null,
                settledAt,
                settledAt,
                null,
                null);
    }
}
