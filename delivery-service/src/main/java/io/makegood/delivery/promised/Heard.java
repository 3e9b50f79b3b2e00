package io.makegood.delivery.promised;

import io.makegood.kernel.tenancy.Tenant;

/** A word on an order, and whose order it is. */
public record Heard(Tenant tenant, String order, Word word) {}
