package io.makegood.compensation.payout.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.compensation.payout.Outcome;
import java.util.Set;

/** An error of the interface, by its class: what it says for certain, and what stays unclear. */
record StripeError(int status, String type, String code, String message) {

    /** They say that the refund was not made and never will be; all others may pass, or may hide one that was made. */
    private static final Set<String> FINAL = Set.of("card_error", "invalid_request_error");

    /** Wrong keys, requests in one another's way, and too many of them: told with final classes at times, but not final. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 409, 425, 429);

    static StripeError of(int status, JsonNode error) {
        return new StripeError(
                status,
                error.path("type").asText(),
                error.path("code").asText(),
                error.path("message").asText());
    }

    boolean isAlreadyRefunded() {
        return code.equals("charge_already_refunded");
    }

    Outcome outcome() {
        boolean isFinal = status / 100 == 4 && !PASSING.contains(status) && FINAL.contains(type);
        return isFinal ? Outcome.refused(reason()) : unclear();
    }

    Outcome unclear() {
        return Outcome.unclear(reason());
    }

    private String reason() {
        String said = String.join(" ", type, code, message).strip();
        return Calls.printable(
                "the payment provider answered %d %s".formatted(status, said).strip());
    }
}
