package io.makegood.compensation.payout;

import io.makegood.kernel.refusal.Refusal;
import java.util.UUID;

public final class PayoutNotFound extends Refusal {

    public PayoutNotFound(UUID id) {
        super(Kind.NOT_FOUND, "payout-not-found", "no payout " + id);
    }
}
