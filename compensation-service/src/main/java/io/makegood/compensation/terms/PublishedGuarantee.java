package io.makegood.compensation.terms;

import com.fasterxml.jackson.databind.JsonNode;
import io.makegood.kernel.tenancy.Tenant;

/** A guarantee version as a tenant published it. */
public record PublishedGuarantee(Key key, JsonNode terms) {

    /** A guarantee version among those of all tenants. */
    public record Key(Tenant tenant, GuaranteeVersion version) {}
}
