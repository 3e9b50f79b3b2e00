package io.makegood.compensation.entitlement;

import io.makegood.kernel.tenancy.Tenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entitlements of a tenant to list; what is null does not restrict. */
public record EntitlementQuery(
        Tenant tenant, @Nullable UUID promise, @Nullable String order) {}
