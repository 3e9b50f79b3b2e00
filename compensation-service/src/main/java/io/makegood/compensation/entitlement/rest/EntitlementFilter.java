package io.makegood.compensation.entitlement.rest;

import io.makegood.compensation.QueryParameters;
import io.makegood.compensation.entitlement.EntitlementQuery;
import io.makegood.kernel.tenancy.Tenant;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** By what entitlements can be searched. */
class EntitlementFilter {

    @Parameter(description = "of this promise", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @QueryParam("promise")
    @Nullable String promise;

    @Parameter(description = "of this order", example = "1993505414")
    @QueryParam("order")
    @Nullable String order;

    EntitlementQuery toQuery(Tenant tenant) {
        return new EntitlementQuery(tenant, QueryParameters.uuid("promise", promise), order);
    }
}
