package io.makegood.compensation.wallet;

import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Credit given to a customer once.
 *
 * @param id of the payout that it was given by
 * @param left what is not spent of it
 * @param expiresAt from then on it is worth nothing; null when it is good for good
 */
public record Credit(
        Tenant tenant,
        UUID id,
        String customer,
        Money left,
        Instant creditedAt,
        @Nullable Instant expiresAt) {

    boolean isGoodAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    Credit with(Money left) {
        return new Credit(tenant, id, customer, left, creditedAt, expiresAt);
    }
}
