package io.makegood.compensation.payout.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.payout.Confirmations.Event;
import java.util.Optional;
import java.util.UUID;

/** The events of the interface that say something of a payout. */
public final class StripeEvents {

    private StripeEvents() {}

    /** Empty for all that is not about a refund that we asked for. */
    public static Optional<Event> read(JsonNode event) {
        JsonNode subject = event.at("/data/object");
        if (!subject.path("object").asText().equals("refund")) {
            return Optional.empty();
        }
        StripeRefund refund = StripeRefund.read(subject);
        return payout(refund)
                .map(payout -> new Event(
                        event.path("id").asText(),
                        refund.id(),
                        refund.rank(),
                        payout,
                        refund.issueKey(),
                        refund.outcome()));
    }

    private static Optional<UUID> payout(StripeRefund refund) {
        try {
            return Optional.of(UUID.fromString(refund.payout()));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
