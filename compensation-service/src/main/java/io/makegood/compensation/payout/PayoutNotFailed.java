package io.makegood.compensation.payout;

import io.makegood.kernel.refusal.Refusal;

/** Only a failed payout is tried again by hand; the others see to themselves. */
public final class PayoutNotFailed extends Refusal {

    PayoutNotFailed(Payout payout) {
        super(
                Kind.CONFLICT,
                "payout-not-failed",
                "payout %s is %s"
                        .formatted(payout.id(), payout.progress().state().word()));
    }
}
