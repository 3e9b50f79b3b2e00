package io.makegood.compensation.payout.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.payout.Outcome;

/** A refund as the interface tells it. What we called it stands in its metadata. */
public record StripeRefund(String id, String status, String failureReason, String payout, String issueKey) {

    /** Metadata of every refund we ask for: the payout, and the key of the round it was issued in. */
    public static final String PAYOUT = "makegood_payout";

    public static final String ISSUE = "makegood_issue";

    public static StripeRefund read(JsonNode refund) {
        return new StripeRefund(
                refund.path("id").asText(),
                refund.path("status").asText(),
                refund.path("failure_reason").asText("unknown"),
                refund.path("metadata").path(PAYOUT).asText(),
                refund.path("metadata").path(ISSUE).asText());
    }

    /** A refund that failed stays so; one that succeeded may still fail, days later. */
    public int rank() {
        return switch (status) {
            case "succeeded" -> 1;
            case "failed", "canceled" -> 2;
            default -> 0;
        };
    }

    public boolean hasFailed() {
        return rank() == 2;
    }

    public Outcome outcome() {
        return switch (status) {
            case "succeeded" -> Outcome.settled(id);
            case "failed", "canceled" ->
                Outcome.refused("the refund %s: %s".formatted(status, failureReason))
                        .of(id);
            case "pending", "requires_action" -> Outcome.pending("the refund is " + status.replace('_', ' '), id);
            default -> Outcome.unclear("the refund is '%s', which is not known".formatted(status));
        };
    }
}
