package io.makegood.compensation.promise;

import io.makegood.kernel.tenancy.Tenant;
import java.util.UUID;

/** A promise among those of all tenants. */
public record PromiseId(Tenant tenant, UUID id) {}
