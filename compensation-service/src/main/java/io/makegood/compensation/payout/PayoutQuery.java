package io.makegood.compensation.payout;

import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which payouts of a tenant to list; what is null does not restrict.
 *
 * @param payBefore those that are not paid, and promised to be before this moment
 */
public record PayoutQuery(
        Tenant tenant,
        @Nullable UUID promise,
        @Nullable String order,
        Payout.@Nullable State state,
        @Nullable String guarantee,
        @Nullable Instant payBefore) {}
