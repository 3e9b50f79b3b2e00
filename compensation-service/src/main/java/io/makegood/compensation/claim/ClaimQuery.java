package io.makegood.compensation.claim;

import io.makegood.kernel.tenancy.Tenant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which claims of a tenant; what is null does not matter.
 *
 * @param expiringBefore only open ones whose window ends before; those come in the order of their windows
 */
public record ClaimQuery(
        Tenant tenant,
        @Nullable String party,
        Claim.@Nullable State state,
        @Nullable String order,
        @Nullable Instant expiringBefore) {}
