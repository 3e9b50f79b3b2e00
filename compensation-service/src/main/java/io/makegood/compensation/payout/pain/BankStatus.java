package io.makegood.compensation.payout.pain;

import io.makegood.compensation.payout.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of a payment, or of several at once.
 *
 * @param code such as ACSC, RJCT or PDNG
 * @param reason code and words of the bank; null when it gives none
 */
public record BankStatus(String code, @Nullable String reason) {

    /** Each of these says more than the one before: accepted, in settlement, settled. */
    private static final List<String> ADVANCING = List.of("ACCP", "ACSP", "ACSC");

    private static final List<String> AGAINST = List.of("RJCT", "CANC");

    /**
     * @param settledBy the first status that counts as paid; what is only on its way there is pending
     * @param reference what the bank calls the payment
     */
    public Outcome outcome(String settledBy, String reference) {
        if (AGAINST.contains(code)) {
            String why = reason == null ? "without a reason" : reason;
            return Outcome.refused("the bank rejected it: " + why).of(reference);
        }
        String reached = code.equals("ACCC") ? "ACSC" : code;
        boolean isSettled = ADVANCING.indexOf(reached) >= ADVANCING.indexOf(settledBy);
        return isSettled ? Outcome.settled(reference) : Outcome.pending("the bank says " + code, reference);
    }
}
