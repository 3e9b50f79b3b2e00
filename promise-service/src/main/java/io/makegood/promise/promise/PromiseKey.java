package io.makegood.promise.promise;

import io.makegood.kernel.tenancy.Tenant;

/** Which promise of which tenant, for work across tenants. */
public record PromiseKey(Tenant tenant, PromiseId id) {}
