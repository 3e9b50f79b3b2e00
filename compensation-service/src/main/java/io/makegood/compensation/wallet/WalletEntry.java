package io.makegood.compensation.wallet;

import io.makegood.compensation.Word;
import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One change of a wallet.
 *
 * @param amount negative for what takes from it
 * @param reference what it was for: an order, or a payout
 */
public record WalletEntry(
        Tenant tenant,
        UUID id,
        String customer,
        Kind kind,
        Money amount,
        Instant at,
        @Nullable String reference) {

    /** What changed it. */
    public enum Kind implements Word {
        CREDITED,
        SPENT,
        /** Got back by a recovery. */
        TAKEN_BACK,
        EXPIRED
    }
}
