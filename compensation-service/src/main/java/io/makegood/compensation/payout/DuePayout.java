package io.makegood.compensation.payout;

import io.makegood.compensation.promise.Facts;
import io.makegood.compensation.routing.Provider;

/**
 * A payout that is to be issued now, and by whom.
 *
 * @param tries how often it was begun before, since it was instructed or, by hand, retried
 * @param round how often it has failed for certain; what was told in one round says nothing about the next
 * @param facts of its promise, where the provider needs any
 */
public record DuePayout(Payout payout, int tries, int round, Provider provider, Facts facts) {

    /** Whether the provider may have heard of it before. */
    public boolean isRepeated() {
        return tries > 0 || payout.progress().attempts() > 0;
    }

    /** The same for all that one round says, and for nothing else. */
    public String issueKey() {
        return round == 0 ? payout.id().toString() : payout.id() + "-" + round;
    }
}
