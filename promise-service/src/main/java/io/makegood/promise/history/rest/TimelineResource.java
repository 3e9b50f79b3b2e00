package io.makegood.promise.history.rest;

import io.makegood.kernel.tenancy.Roles;
import io.makegood.kernel.tenancy.Tenancy;
import io.makegood.promise.history.HeardEvents;
import io.makegood.promise.history.OrderRef;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/orders/{order}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MERCHANT, Roles.OPERATIONS, Roles.FINANCE, Roles.ADMIN})
@Tag(name = "Orders", description = "What was heard of an order, which is what its promises are judged by")
class TimelineResource {

    private final HeardEvents heard;
    private final Tenancy tenancy;

    TimelineResource(HeardEvents heard, Tenancy tenancy) {
        this.heard = heard;
        this.tenancy = tenancy;
    }

    @GET
    @Operation(
            operationId = "getHeardTimeline",
            summary = "What was heard of an order so far",
            description = "Empty for an order nothing was heard of. Whoever imports history waits here for it to arrive"
                    + " before making promises, so that no verdict has to be revised.")
    public TimelineView get(@PathParam("order") String order) {
        OrderRef ref = new OrderRef(tenancy.current(), order);
        return TimelineView.of(ref, heard.timeline(ref));
    }
}
