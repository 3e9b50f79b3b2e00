package io.makegood.compensation.claim;

import io.makegood.kernel.refusal.Invalid;
import io.makegood.kernel.refusal.Refusal;
import org.joda.money.Money;

/** What cannot be done to a claim as it stands. */
public final class ClaimRefusal extends Refusal {

    ClaimRefusal(Claim claim, String why) {
        super(
                Kind.CONFLICT,
                "claim-not-in-state",
                "claim %s is %s: %s".formatted(claim.id(), claim.state().word(), why));
    }

    static Invalid amount(Money amount, String rule) {
        return Invalid.field("/amount", amount, rule);
    }
}
