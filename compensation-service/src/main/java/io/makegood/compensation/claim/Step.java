package io.makegood.compensation.claim;

import io.makegood.compensation.Word;
import org.joda.money.Money;

/**
 * One change of a claim, and what it changed.
 *
 * @param claim as it is after it
 * @param filed by how much more is asked for; the others likewise
 */
public record Step(Claim claim, Did did, Act act, Money filed, Money accepted, Money credited, Money expired) {

    /** What was done to a claim. */
    public enum Did implements Word {
        OPENED,
        CHANGED,
        FILED,
        AMENDED,
        ACCEPTED,
        DECLINED,
        CREDITED,
        EXPIRED,
        WITHDRAWN
    }

    static Step between(Claim before, Claim after, Did did, Act act) {
        return new Step(
                after,
                did,
                act,
                after.filed().minus(before.filed()),
                after.accepted().minus(before.accepted()),
                after.credited().minus(before.credited()),
                expired(after).minus(expired(before)));
    }

    private static Money expired(Claim claim) {
        Money amount = claim.amount();
        return claim.state() == Claim.State.EXPIRED ? amount : amount.minus(amount);
    }
}
